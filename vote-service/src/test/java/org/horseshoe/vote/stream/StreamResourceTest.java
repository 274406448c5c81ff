package org.horseshoe.vote.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.StreamListener;
import org.horseshoe.testing.StreamListener.Received;
import org.horseshoe.vote.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class StreamResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void an_outcome_is_told_as_it_is_decided_and_the_record_shows_it_already() throws Exception {
        // Given
        var draft = new DraftSymbol("S/2019/961");
        try (StreamListener listener = StreamListener.to(url("?draft=S-2019-961"))) {
            // When
            write(Events.official(vetoed(draft)));

            // Then
            Received told = listener.await(events -> !events.isEmpty()).getFirst();
            assertThat(told.type()).isEqualTo("draft-vetoed.v1");
            assertThat(told.data()).contains("\"vetoedBy\":[\"CHN\",\"RUS\"]");
            given().queryParam("minPosition", positionOf(told))
                    .get("/votes/S-2019-961")
                    .then()
                    .statusCode(200)
                    .body("verdict.kind", equalTo("vetoed"));
        }
    }

    @Test
    void proceedings_are_told_to_who_asks_and_can_be_read_from_their_position_on() throws Exception {
        // Given
        var draft = new DraftSymbol("S/2019/962");
        try (StreamListener all = StreamListener.to(url("?types=proceedings,outcomes&draft=S/2019/962"));
                StreamListener regime =
                        StreamListener.to(url("?types=draft-tabled.v1&regime=dprk&subject=S/2019/962"))) {
            // When
            write(Events.official(Events.tabled(draft, "A draft")));
            write(Events.official(vetoed(draft)));

            // Then
            Received voted = all
                    .await(events ->
                            events.stream().anyMatch(event -> event.type().equals("vote-recorded.v1")))
                    .stream()
                    .filter(event -> event.type().equals("vote-recorded.v1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(voted.data()).contains("\"evidence\":{\"sourceKind\":\"official\"");
            given().queryParam("minPosition", positionOf(voted))
                    .get("/votes/S-2019-962")
                    .then()
                    .statusCode(200);
            assertThat(regime.await(events -> !events.isEmpty()))
                    .extracting(Received::type)
                    .containsExactly("draft-tabled.v1");
        }
    }

    @Test
    void a_wrong_parameter_is_named() {
        given().get("/stream?draft=/").then().statusCode(400).body("detail", containsString("draft"));
        given().get("/stream?types=regimes").then().statusCode(400).body("detail", containsString("outcomes"));
    }

    private static org.horseshoe.events.ProceedingsEvent vetoed(DraftSymbol draft) {
        return Events.voted(draft, LocalDate.of(2019, 12, 20), Events.tally(13, 2, 0), "CHN RUS", StatedOutcome.VETOED);
    }

    private void write(EventEnvelope envelope) {
        try (var log = new LogWriter(kafka)) {
            log.write(envelope);
        }
    }

    private static String positionOf(Received event) {
        return event.data().replaceAll(".*\"logposition\":\"([^\"]*)\".*", "$1");
    }

    private static String url(String query) {
        return RestAssured.baseURI + ":" + RestAssured.port + "/stream" + query;
    }
}
