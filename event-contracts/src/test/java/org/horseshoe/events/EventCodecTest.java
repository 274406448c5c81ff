package org.horseshoe.events;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read. */
class EventCodecTest {

    private static final Instant RECEIVED_AT = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_comes_back_from_its_bytes_and_headers(EventEnvelope sample) {
        // When
        Encoded encoded = EventCodec.encode(sample);

        // Then
        assertThat(EventCodec.decode(encoded.key(), encoded.headers(), encoded.body()))
                .isEqualTo(new Decoded.Known(sample));
        assertThat(encoded.topic()).isEqualTo(Topics.of(sample.event()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_follows_is_encoded_as_any_event_under_the_id_of_its_cause(EventEnvelope sample) {
        // Given
        var cause = new UUID(0, 1);
        var envelope = new EventEnvelope(
                EventIds.ofFollowOn(cause, sample.event()),
                sample.source(),
                sample.time(),
                cause,
                null,
                sample.event());

        // When
        var followOn = EventCodec.encodeFollowOn(cause, sample.event(), sample.source(), sample.time());

        // Then
        assertThat(followOn.id()).isEqualTo(envelope.id());
        assertThat(followOn.encoded()).usingRecursiveComparison().isEqualTo(EventCodec.encode(envelope));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_comes_back_from_its_structured_form(EventEnvelope sample) {
        assertThat(EventCodec.decodeStructured(EventCodec.structured(sample), RECEIVED_AT))
                .isEqualTo(new Decoded.Known(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void data_binding_reads_the_same_event(EventEnvelope sample) throws IOException {
        // Given
        Encoded encoded = EventCodec.encode(sample);

        // When
        Event event = EventCodec.json().readValue(encoded.body(), sample.event().getClass());

        // Then
        assertThat(event).isEqualTo(sample.event());
    }

    @Test
    void the_attributes_are_headers_of_the_cloudevents_kafka_binding() {
        // Given
        EventEnvelope veto = EventSamples.of("draft-vetoed.v1");

        // When
        SortedMap<String, String> headers = EventCodec.encode(veto).headers();

        // Then
        assertThat(headers)
                .containsExactly(
                        entry("ce_causationid", String.valueOf(veto.causation())),
                        entry("ce_dataschema", "urn:horseshoe:schema:draft-vetoed.v1"),
                        entry("ce_id", veto.id().toString()),
                        entry("ce_source", "/vote-service"),
                        entry("ce_specversion", "1.0"),
                        entry("ce_subject", "S/2022/431"),
                        entry("ce_time", "2026-02-02T10:00:00Z"),
                        entry("ce_type", "draft-vetoed.v1"),
                        entry("content-type", "application/json"));
    }

    @Nested
    class ATolerantReader {

        @Test
        void lets_fields_pass_that_it_does_not_know() throws IOException {
            // Given
            EventEnvelope sample = EventSamples.of(VoteRecorded.class);
            Encoded encoded = EventCodec.encode(sample);
            ObjectNode body = (ObjectNode) EventCodec.json().readTree(encoded.body());
            body.put("turnout", 15).putObject("room").putArray("seats").add("horseshoe");
            ((ObjectNode) body.at("/ballots/0")).put("explained", true);
            ((ObjectNode) body.at("/evidence")).put("language", "en");

            // When
            Decoded decoded = EventCodec.decode(encoded.key(), encoded.headers(), bytes(body));

            // Then
            assertThat(decoded).isEqualTo(new Decoded.Known(sample));
        }

        @Test
        void takes_null_for_absent_and_absent_for_an_empty_list() throws IOException {
            // Given
            EventEnvelope sample = EventSamples.of("draft-revised.v1");
            Encoded encoded = EventCodec.encode(sample);
            ObjectNode body = (ObjectNode) EventCodec.json().readTree(encoded.body());
            body.putNull("revisedOn");
            body.remove("measures");

            // When
            Decoded decoded = EventCodec.decode(encoded.key(), encoded.headers(), bytes(body));

            // Then
            assertThat(decoded).isEqualTo(new Decoded.Known(sample));
        }

        @Test
        void leaves_open_whether_a_vote_was_procedural_where_the_source_is_silent() throws IOException {
            // Given
            Encoded encoded = EventCodec.encode(EventSamples.of(VoteRecorded.class));
            ObjectNode body = (ObjectNode) EventCodec.json().readTree(encoded.body());
            body.remove("procedural");

            // When
            Decoded decoded = EventCodec.decode(encoded.key(), encoded.headers(), bytes(body));

            // Then
            assertThat(((VoteRecorded) event(decoded)).procedural()).isNull();
        }

        @Test
        void needs_no_data_schema_and_no_content_type() {
            // Given
            EventEnvelope sample = EventSamples.of(VoteRecorded.class);
            Encoded encoded = EventCodec.encode(sample);
            var headers = new TreeMap<>(encoded.headers());
            headers.remove("ce_dataschema");
            headers.remove("content-type");

            // When
            Decoded decoded = EventCodec.decode(encoded.key(), headers, encoded.body());

            // Then
            assertThat(decoded).isEqualTo(new Decoded.Known(sample));
        }
    }

    @Nested
    class AnEventFromOutside {

        private final EventEnvelope sample = EventSamples.of("draft-withdrawn.v1");
        private final ObjectNode posted = EventCodec.structured(sample);

        @Test
        void that_has_no_time_was_recorded_when_it_came() {
            // Given
            posted.remove("time");

            // When
            Decoded decoded = EventCodec.decodeStructured(posted, RECEIVED_AT);

            // Then
            assertThat(known(decoded).time()).isEqualTo(RECEIVED_AT);
        }

        @Test
        void that_has_a_time_with_an_offset_is_told_in_utc() {
            // Given
            posted.put("time", "2026-03-01T07:00:00-05:00");

            // When
            Decoded decoded = EventCodec.decodeStructured(posted, Instant.EPOCH);

            // Then
            assertThat(known(decoded).time()).isEqualTo(RECEIVED_AT);
        }

        @Test
        void with_an_id_of_its_own_kind_is_the_same_event_each_time() {
            // Given
            posted.put("id", "2003-215/1");

            // When
            EventEnvelope first = known(EventCodec.decodeStructured(posted, RECEIVED_AT));
            EventEnvelope second = known(EventCodec.decodeStructured(posted, RECEIVED_AT));

            // Then
            assertThat(first.id()).isEqualTo(EventIds.named("/news-ingest-service", "2003-215/1"));
            assertThat(second).isEqualTo(first);
        }

        @Test
        void needs_no_subject_because_its_data_says_it() {
            // Given
            posted.remove("subject");

            // When
            Decoded decoded = EventCodec.decodeStructured(posted, RECEIVED_AT);

            // Then
            assertThat(known(decoded)).isEqualTo(sample);
        }

        @Test
        void keeps_its_source() {
            // Given
            posted.put("source", "https://records.example/council");

            // When
            Decoded decoded = EventCodec.decodeStructured(posted, RECEIVED_AT);

            // Then
            assertThat(known(decoded).source()).isEqualTo(URI.create("https://records.example/council"));
        }
    }

    static Collection<EventEnvelope> samples() {
        return EventSamples.all().values();
    }

    private static EventEnvelope known(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Known.class);
        return ((Decoded.Known) decoded).envelope();
    }

    private static Event event(Decoded decoded) {
        return known(decoded).event();
    }

    private static byte[] bytes(ObjectNode body) throws IOException {
        return EventCodec.json().writeValueAsBytes(body);
    }
}
