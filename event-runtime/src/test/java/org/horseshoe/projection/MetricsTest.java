package org.horseshoe.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.Test;

/** What a service publishes of itself, under the names that dashboards and alerts ask for. */
@QuarkusTest
@TestProfile(RuntimeProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class MetricsTest {

    @Test
    void a_projection_that_has_applied_all_is_not_behind_and_its_source_has_an_age() {
        // Given
        given().post("/tally/S-2040-1").then().statusCode(204);

        // Then
        await().untilAsserted(() -> assertThat(metrics())
                .contains(
                        "horseshoe_projection_lag_events{projection=\"tally\"} 0.0",
                        "horseshoe_projection_lag_seconds{projection=\"tally\"} 0.0",
                        "horseshoe_outbox_entries 0.0"));
        await().untilAsserted(() -> assertThat(ageOf("horseshoe.proceedings")).isBetween(0.0, 600.0));
        assertThat(metrics()).anyMatch(line -> line.startsWith("horseshoe_projection_parked{projection=\"tally\"} "));
    }

    @Test
    void requests_are_counted_by_how_long_they_took_and_never_by_a_path_that_a_stranger_made_up() {
        // When
        given().get("/tally/S-2040-2").then().statusCode(404);
        given().get("/made-up/by/somebody").then().statusCode(404);

        // Then
        await().untilAsserted(() -> assertThat(metrics())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                        && line.contains("uri=\"/tally/{draft}\"")
                        && line.contains("status=\"404\"")
                        && line.contains("le=\"0.005\"")));
        assertThat(metrics()).noneMatch(line -> line.contains("made-up"));
    }

    private static double ageOf(String source) {
        String name = "horseshoe_source_newest_event_age_seconds{source=\"" + source + "\"} ";
        return metrics().stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<String> metrics() {
        return given().get("/q/metrics").asString().lines().toList();
    }
}
