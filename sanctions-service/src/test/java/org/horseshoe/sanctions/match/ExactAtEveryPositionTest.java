package org.horseshoe.sanctions.match;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Position;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What an answer says and the position that it gives are of one moment, also while the list changes under it. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ExactAtEveryPositionTest {

    private static final String REFERENCE = "MMe.031";
    private static final String NAME = "EXACTNESS SAMPLE FISHERIES";
    private static final int CHANGES = 60;
    private static final int READERS = 3;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /**
     * An answer as it came.
     *
     * @param listed whether the name was among the results
     * @param delisted whether it was among those that left the list
     */
    private record Seen(String position, boolean listed, boolean delisted) {}

    @Test
    void an_answer_is_of_the_position_that_it_gives_under_a_stream_of_changes_and_a_rebuild() throws Exception {
        // Given
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        var over = new AtomicBoolean();
        NavigableMap<Long, Boolean> listedSince = new TreeMap<>();
        int partition;
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS);
                var log = new LogWriter(kafka)) {
            Position first = log.write(Samples.envelope(change(0)));
            partition = first.partition();
            listedSince.put(first.offset(), true);
            asked(first.toString());
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> {
                    while (!over.get()) {
                        seen.add(asked(""));
                    }
                }));
            }

            // When
            for (int i = 1; i <= CHANGES; i++) {
                Position written = log.write(Samples.envelope(change(i)));
                listedSince.put(written.offset(), i % 2 == 0);
                seen.add(asked(written.toString()));
                if (i == CHANGES / 2) {
                    rebuild();
                }
            }
            over.set(true);
            for (Future<?> each : reading) {
                each.get();
            }
        }

        // Then
        assertThat(seen).hasSizeGreaterThan(CHANGES).allSatisfy(answer -> {
            boolean listed =
                    listedSince.floorEntry(offset(answer.position(), partition)).getValue();
            assertThat(answer.listed()).as(answer.position()).isEqualTo(listed);
            assertThat(answer.delisted()).as(answer.position()).isEqualTo(!listed);
        });
    }

    /** On the list, off the list, on it again, each by a copy of a day later. */
    private static DesignationEvent change(int number) {
        LocalDate day = LocalDate.of(2025, 8, 2).plusDays(number);
        if (number == 0) {
            return new NameListed(REFERENCE, MatchingNames.REGIME, day, MatchingNames.entity(NAME));
        }
        return number % 2 == 1
                ? new NameDelisted(REFERENCE, MatchingNames.REGIME, day, null)
                : new NameRelisted(REFERENCE, MatchingNames.REGIME, day, day.minusDays(1), MatchingNames.entity(NAME));
    }

    private static Seen asked(String minPosition) {
        JsonPath answer = given().contentType(ContentType.JSON)
                .queryParam("minPosition", minPosition)
                .body(MatchingNames.body("Organization", NAME))
                .post("/match")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Seen(
                answer.getString("list.position"),
                answer.getList("responses.q1.results.id").contains(REFERENCE),
                answer.getList("responses.q1.delisted.id").contains(REFERENCE));
    }

    private static long offset(String position, int partition) {
        String own = List.of(position.split(";", 0)).stream()
                .filter(topic -> topic.startsWith(Topics.DESIGNATIONS + "/"))
                .map(topic -> topic.substring(Topics.DESIGNATIONS.length() + 1))
                .findFirst()
                .orElseThrow();
        return List.of(own.split("_", 0)).stream()
                .filter(each -> each.startsWith(partition + "@"))
                .map(each -> Long.parseLong(each.substring(each.indexOf('@') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void rebuild() {
        int before = generation();
        given().header("Authorization", TestTokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .post("/admin/projections/designations/rebuild")
                .then()
                .statusCode(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> generation() == before + 1);
    }

    private static int generation() {
        return given().header("Authorization", TestTokens.bearer("operator"))
                .get("/admin/projections/designations")
                .then()
                .extract()
                .path("generation");
    }
}
