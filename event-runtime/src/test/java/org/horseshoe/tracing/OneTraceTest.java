package org.horseshoe.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.horseshoe.testing.Patience.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horseshoe.projection.RuntimeProfile;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.Test;

/** One trace spans a request, the outbox, Kafka and what the event changes. */
@QuarkusTest
@TestProfile(OneTraceTest.Traced.class)
@WithTestResource(HorseshoeTestResource.class)
class OneTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    /** Tracing on, to memory. */
    public static class Traced extends RuntimeProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new TreeMap<>(super.getConfigOverrides());
            settings.put("quarkus.otel.sdk.disabled", "false");
            settings.put("quarkus.otel.bsp.schedule.delay", "20ms");
            return settings;
        }
    }

    /** Where spans end up in tests. */
    static class Memory {

        @Produces
        @Singleton
        static InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }

    @Inject
    InMemorySpanExporter memory;

    @Test
    void a_request_its_publication_what_it_changes_and_what_follows_are_steps_of_one_trace() {
        // When: a caller that is itself part of a trace writes
        given().header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .post("/tally/S-2030-1")
                .then()
                .statusCode(204);

        // Then
        await().until(() -> steps().size() == 4);
        assertThat(steps())
                .extracting(SpanData::getKind, SpanData::getName)
                .containsExactlyInAnyOrder(
                        tuple(SpanKind.SERVER, "POST /tally/{draft}"),
                        tuple(SpanKind.PRODUCER, "publish horseshoe.proceedings"),
                        tuple(SpanKind.CONSUMER, "apply tally"),
                        tuple(SpanKind.PRODUCER, "publish horseshoe.outcomes"));
        assertThat(step("POST /tally/{draft}").getParentSpanId()).isEqualTo(CALLER);
        assertThat(step("publish horseshoe.proceedings").getParentSpanId())
                .isEqualTo(step("POST /tally/{draft}").getSpanId());
        assertThat(step("apply tally").getParentSpanId())
                .isEqualTo(step("publish horseshoe.proceedings").getSpanId());
        assertThat(step("publish horseshoe.outcomes").getParentSpanId())
                .isEqualTo(step("apply tally").getSpanId());
    }

    private List<SpanData> steps() {
        return memory.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .toList();
    }

    private SpanData step(String name) {
        return steps().stream()
                .filter(span -> span.getName().equals(name))
                .findAny()
                .orElseThrow();
    }
}
