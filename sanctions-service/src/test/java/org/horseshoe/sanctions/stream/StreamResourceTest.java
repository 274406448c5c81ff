package org.horseshoe.sanctions.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.StreamListener;
import org.horseshoe.testing.StreamListener.Received;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class StreamResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void a_change_is_told_as_it_follows_and_the_regime_shows_it_already() throws Exception {
        // Given
        String measure = "stream-supply";
        try (StreamListener listener = StreamListener.to(url("?types=regimes&regime=DPRK"));
                LogWriter log = new LogWriter(kafka)) {
            // When
            log.write(Samples.envelope(Samples.adopted("S/2018/7001", "2018-01-02", Samples.cap(measure, 500_000))));

            // Then
            List<Received> told = listener.await(
                    events -> events.stream().anyMatch(event -> event.data().contains(measure)));
            Received imposed = told.stream()
                    .filter(event -> event.data().contains(measure))
                    .findFirst()
                    .orElseThrow();
            assertThat(imposed.type()).isEqualTo("measure-imposed.v1");
            String position = imposed.data().replaceAll(".*\"logposition\":\"([^\"]*)\".*", "$1");
            given().queryParam("minPosition", position)
                    .get("/regimes/DPRK?validAt=2018-02-01")
                    .then()
                    .statusCode(200)
                    .body(containsString(measure));
        }
    }

    @Test
    void proceedings_belong_to_another_service() {
        given().get("/stream?types=proceedings")
                .then()
                .statusCode(400)
                .body("detail", containsString("regimes, designations, outcomes, launches"));
    }

    private static String url(String query) {
        return RestAssured.baseURI + ":" + RestAssured.port + "/stream" + query;
    }
}
