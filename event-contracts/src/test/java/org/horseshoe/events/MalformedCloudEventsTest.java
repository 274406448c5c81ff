package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A CloudEvent that somebody posts is refused with a reason that names the attribute or the field. */
class MalformedCloudEventsTest {

    private final ObjectNode posted = EventCodec.structured(EventSamples.of("missile-launched.v1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /specversion | "0.3" | specversion: "0.3" is not "1.0"
            /specversion | 1 | specversion: 1 is not a text
            /id | 7 | id: 7 is not a text
            /id | "" | id: missing
            /source | " " | source: missing
            /source | "a b" | source: "a b" is not a URI reference such as /news-ingest-service
            /type | null | type: missing
            /time | 1654000000 | time: 1654000000 is not a text
            /time | "today" | time: "today" is not an instant (YYYY-MM-DDThh:mm:ssZ)
            /causationid | "no" | causationid: "no" is not a UUID
            /subject | "KOR" | subject: "KOR" is not the subject; the event's own is "PRK"
            /subject | {} | subject: an object or a list is not a text
            /data | "x" | data: must be a JSON object
            /data/missiles | null | missiles: missing
            /data/missiles | 0 | missiles: "0" is not a number from 1 to 1000
            /data/missiles | 1.5 | missiles: 1.5 is not a whole number
            /data/missiles | 5000000000 | missiles: 5000000000 is not a whole number
            /data/missiles | "1" | missiles: "1" is not a whole number
            /data/launchedAt | "2017-11-28 18:18" | launchedAt: "2017-11-28 18:18" is not an instant (YYYY-MM-DDThh:mm:ssZ)
            /data/outcome | "SUCCESS" | outcome: "SUCCESS" is not one of success, failure, unknown
            /data/outcome | 0 | outcome: 0 is not one of success, failure, unknown
            /data/apogeeKm | -1 | apogeeKm: "-1" is not an amount from 0 to 1e15
            /data/evidence | [] | evidence: a list is not an object
            /data/evidence/publishedAt | "+10000-01-01T00:00:00Z" | evidence.publishedAt: "+10000-01-01T00:00:00Z" is not an instant from 1900 to 2999
            """)
    void what_is_wrong_is_named_and_quoted(String pointer, String value, String reason) throws IOException {
        // Given
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) posted.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), EventCodec.json().readTree(value));

        // When
        Decoded decoded = EventCodec.decodeStructured(posted, Instant.EPOCH);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Malformed(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "data"})
    void what_is_missing_is_named(String attribute) {
        // Given
        posted.remove(attribute);

        // When
        Decoded decoded = EventCodec.decodeStructured(posted, Instant.EPOCH);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Malformed(attribute + ": missing"));
    }

    @Test
    void a_type_that_is_not_known_is_an_answer_of_its_own() {
        // Given
        posted.put("type", "missile-launched.v2");

        // When
        Decoded decoded = EventCodec.decodeStructured(posted, Instant.EPOCH);

        // Then
        assertThat(decoded)
                .isEqualTo(new Decoded.Unknown(
                        "missile-launched.v2", "type: \"missile-launched.v2\" is not known to this version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "null", "5"})
    void what_is_no_object_is_no_event(String json) throws IOException {
        assertThat(EventCodec.decodeStructured(EventCodec.json().readTree(json), Instant.EPOCH))
                .isEqualTo(new Decoded.Malformed("event: not a JSON object"));
    }

    @Test
    void no_depth_overflows_the_stack() {
        // Given
        JsonNode deep = JsonNodeFactory.instance.textNode("bottom");
        for (int level = 0; level < 200_000; level++) {
            ArrayNode outer = JsonNodeFactory.instance.arrayNode(1);
            deep = outer.add(deep);
        }
        ((ObjectNode) posted.get("data")).set("site", deep);

        // When
        Decoded decoded = EventCodec.decodeStructured(posted, Instant.EPOCH);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Malformed("site: a list is not a text"));
    }
}
