package org.horseshoe.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.Topics;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BugStopsTest.LaunchesOnly.class)
@WithTestResource(HorseshoeTestResource.class)
class BugStopsTest {

    /** A service with a topic of its own: a stopped partition stays stopped until a restart. */
    public static class LaunchesOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new RuntimeProfile().getConfigOverrides());
            settings.put("mp.messaging.incoming.proceedings.group.id", "bug-test");
            settings.put("mp.messaging.incoming.proceedings.topic", Topics.LAUNCHES);
            settings.put("horseshoe.reads.wait-at-most", "1s");
            return settings;
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void a_bug_stops_its_partition_at_the_record_and_skips_nothing() {
        try (var log = new LogWriter(kafka)) {
            // Given
            Position good = write(log, tabled("S/2006/1", "fine"));

            // When
            Position bug = write(log, tabled("S/2006/1", "bug"));
            Position after = write(log, tabled("S/2006/1", "after"));

            // Then
            await().until(() -> state(good.partition()), state -> state.startsWith("stopped"));
            assertThat(state(good.partition())).contains(bug.toString()).contains("a bug");
            given().get("/tally/S-2006-1").then().statusCode(200).body("events", org.hamcrest.Matchers.equalTo(1));
            given().queryParam("minPosition", after.toString())
                    .get("/tally/S-2006-1")
                    .then()
                    .statusCode(408)
                    .contentType("application/problem+json");
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
        }
    }

    private static Position write(LogWriter log, EventEnvelope event) {
        var encoded = EventCodec.encode(event);
        return log.write(Topics.LAUNCHES, encoded.key(), encoded.headers(), encoded.body());
    }

    private static String state(int partition) {
        return given().header("Authorization", TestTokens.bearer("operator"))
                .get("/admin/projections/tally")
                .jsonPath()
                .getString("partitions.find { it.partition == " + partition + " }.state");
    }

    private static EventEnvelope tabled(String symbol, String title) {
        var event = new DraftTabled(new DraftSymbol(symbol), title, null, List.of(), null, null, List.of());
        return new EventEnvelope(
                EventIds.ofClaim(event, "test"),
                URI.create("/test"),
                Instant.parse("2017-09-11T12:00:00Z"),
                null,
                null,
                event);
    }
}
