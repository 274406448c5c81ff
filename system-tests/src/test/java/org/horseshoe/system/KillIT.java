package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.LocalStack;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.localstack.StackPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kill any process in the middle of a load: not one accepted event is lost or doubled in any read model. */
class KillIT {

    private static final int DRAFTS = 600;
    private static final int DRAFTS_A_POST = 25;

    private static House house;
    private static int round;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    static Stream<Victim> victims() {
        return Stream.of(
                new Victim("vote-service", stack -> stack.service(VOTES)),
                new Victim("sanctions-service", stack -> stack.service(SANCTIONS)),
                new Victim("news-ingest-service", stack -> stack.service(INGEST)),
                new Victim("kafka", LocalStack::kafka),
                new Victim("postgres", LocalStack::postgres));
    }

    @ParameterizedTest
    @MethodSource("victims")
    void nothing_accepted_is_lost_or_doubled_when_a_process_is_killed(Victim victim) {
        // Given
        int first = DRAFTS * round++;
        var posted = new AtomicInteger();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            for (int draft = first; draft < first + DRAFTS; draft += DRAFTS_A_POST) {
                String batch = Load.json(Load.of(draft, DRAFTS_A_POST));
                house.postUntilAccepted(INGEST, "/events", "application/cloudevents-batch+json", batch);
                posted.addAndGet(DRAFTS_A_POST);
            }
        });
        House.patiently().pollInterval(Duration.ofMillis(20)).until(() -> posted.get() > DRAFTS / 4);

        // When
        StackPart part = victim.of().apply(house.stack());
        part.kill9();
        part.start();
        part.awaitReady(Duration.ofMinutes(2));
        load.join();
        house.awaitQuiet();

        // Then
        assertThat(distinctIds(Topics.PROCEEDINGS)).hasSize(2 * (first + DRAFTS));
        assertThat(house.texts(VOTES, "select count(*)::text from " + live(VOTES, "votes") + ".claim"))
                .containsExactly(Integer.toString(2 * (first + DRAFTS)));
        assertThat(outcomes()).isEqualTo(expectedOutcomes(first + DRAFTS));
        assertThat(house.admin(VOTES, "/admin/parked").json()).isEmpty();
        assertThat(house.admin(SANCTIONS, "/admin/parked").json()).isEmpty();
        sameAfterRebuild(VOTES, "votes");
        sameAfterRebuild(SANCTIONS, "regimes");
    }

    /** A process to kill. */
    record Victim(String name, Function<LocalStack, StackPart> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static void sameAfterRebuild(PackagedService service, String projection) {
        var live = house.rows(service, projection);
        house.rebuild(service, projection);
        assertThat(house.rows(service, projection)).isEqualTo(live);
    }

    private static Set<String> distinctIds(String topic) {
        return read(topic).stream().map(event -> event.id().toString()).collect(Collectors.toSet());
    }

    /** The kind of the last outcome of each draft, and that there is no second id for one content. */
    private static Set<String> outcomes() {
        return read(Topics.OUTCOMES).stream()
                .map(event -> event.subject() + " " + event.type())
                .collect(Collectors.toSet());
    }

    private static Set<String> expectedOutcomes(int drafts) {
        List<String> kinds = List.of("resolution-adopted.v1", "draft-vetoed.v1", "draft-not-adopted.v1");
        return IntStream.range(0, drafts)
                .mapToObj(draft -> Load.symbol(draft).value() + " " + kinds.get(draft % 3))
                .collect(Collectors.toSet());
    }

    private static List<EventEnvelope> read(String topic) {
        try (var log = new Log(house.stack().bootstrapServers())) {
            return log.read(topic);
        }
    }

    private static String live(PackagedService service, String projection) {
        return house.texts(
                        service,
                        "select projection || '_' || generation from projection_generation where state = 'live' and"
                                + " projection = '" + projection + "'")
                .getFirst();
    }
}
