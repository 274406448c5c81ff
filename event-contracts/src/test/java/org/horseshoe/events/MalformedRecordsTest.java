package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in a topic, reading it gives a reason that names the field, and never an exception. */
class MalformedRecordsTest {

    private static final EventEnvelope SAMPLE = EventSamples.of("draft-tabled.v1");
    private static final Encoded ENCODED = EventCodec.encode(SAMPLE);
    private static final String KEY = "S/2017/769";

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_no_event_is_refused_with_a_reason(String what, byte[] body, String reason) {
        assertThat(EventCodec.decode(KEY, ENCODED.headers(), body)).isEqualTo(new Decoded.Malformed(reason));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("a tombstone", null, "body: missing (a tombstone has no meaning here)"),
                body("nothing", "", "body: empty"),
                body("white space", " \n ", "body: empty"),
                body("truncated", "{\"draft\": \"S/2017/769\", \"ti", "body: ends too early (line 1, column 28)"),
                body("no JSON", "draft=S/2017/769", "body: not valid JSON (line 1, column 1)"),
                body("a list", "[]", "body: not a JSON object"),
                body("a text", "\"S/2017/769\"", "body: not a JSON object"),
                body("null", "null", "body: not a JSON object"),
                body("two events", "{\"draft\":\"S/2017/769\"} {}", "body: goes on after its end"),
                body("no draft", "{}", "draft: missing"),
                body("a doubled name", "{\"draft\":\"S/2017/769\",\"draft\":\"S/2022/431\"}", "draft: named twice"),
                body("a doubled unknown name", "{\"draft\":\"S/2017/769\",\"x\":1,\"x\":1}", "x: named twice"),
                body(
                        "another subject",
                        "{\"draft\":\"S/2022/431\"}",
                        "ce_subject: \"S/2017/769\" is not the subject; the event's own is \"S/2022/431\""),
                fields(
                        "a month 13",
                        "\"tabledOn\":\"2017-13-01\"",
                        "tabledOn: \"2017-13-01\" is not a date (YYYY-MM-DD)"),
                fields(
                        "the year 10000",
                        "\"tabledOn\":\"+10000-01-01\"",
                        "tabledOn: \"+10000-01-01\" is not a day from 1900 to 2999"),
                fields("days since 1970", "\"tabledOn\":17420", "tabledOn: 17420 is not a date (YYYY-MM-DD)"),
                fields("a date in parts", "\"tabledOn\":[2017,9,11]", "tabledOn: a list is not a date (YYYY-MM-DD)"),
                fields("U+0000", "\"title\":\"a\\u0000b\"", "title: holds a character that cannot be kept, U+0000"),
                fields(
                        "a lone high surrogate",
                        "\"title\":\"\\ud83d\"",
                        "title: holds a character that cannot be kept, U+D83D"),
                fields(
                        "a lone low surrogate",
                        "\"title\":\"\\ude00\\ud83d\"",
                        "title: holds a character that cannot be kept, U+DE00"),
                fields("a number for a text", "\"title\":2375", "title: 2375 is not a text"),
                fields("a list for a text", "\"title\":[\"a\"]", "title: a list is not a text"),
                fields("a text for a list", "\"sponsors\":\"USA\"", "sponsors: \"USA\" is not a list"),
                fields("null in a list", "\"sponsors\":[\"USA\",null]", "sponsors[1]: null is not a text"),
                fields(
                        "a name for a code",
                        "\"sponsors\":[\"United States\"]",
                        "sponsors[0]: \"United States\" is not three capital letters (ISO 3166-1 alpha-3)"),
                fields(
                        "a long text",
                        "\"title\":\"" + "x".repeat(4001) + "\"",
                        "title: \"" + "x".repeat(120) + "…\" is not a text of at most 4000 characters"),
                fields(
                        "a long name",
                        "\"regime\":\"" + "x".repeat(201) + "\"",
                        "regime: \"" + "x".repeat(120) + "…\" is not a text of at most 200 characters"),
                fields(
                        "a text for evidence",
                        "\"evidence\":\"seen on TV\"",
                        "evidence: \"seen on TV\" is not an object"),
                fields(
                        "evidence without a publisher",
                        "\"evidence\":{\"sourceKind\":\"news\",\"confidence\":1,\"extractor\":\"x/1\"}",
                        "evidence.publisher: missing"),
                fields(
                        "an ordinal for a kind of source",
                        "\"evidence\":{\"sourceKind\":2}",
                        "evidence.sourceKind: 2 is not one of official, dataset, news"),
                fields(
                        "a confidence without bounds",
                        "\"evidence\":{\"sourceKind\":\"news\",\"publisher\":\"p\",\"confidence\":1e400,\"extractor\":\"x/1\"}",
                        "evidence.confidence: \"Infinity\" is not a number from 0 to 1"),
                fields(
                        "an amount without bounds",
                        "\"measures\":[{\"limits\":[{\"value\":1e400,\"unit\":\"barrel\"}]}]",
                        "measures[0].limits[0].value: \"1E+400\" is not an amount from 0 to 1e15"),
                fields(
                        "an amount near zero",
                        "\"measures\":[{\"limits\":[{\"value\":1e-999999999,\"unit\":\"barrel\"}]}]",
                        "measures[0].limits[0].value: \"1E-999999999\" is not an amount from 0 to 1e15"),
                fields(
                        "an exponent without end",
                        "\"measures\":[{\"limits\":[{\"value\":1e99999999999,\"unit\":\"b\"}]}]",
                        "measures[0].limits[0].value: 1e99999999999 is not a number that can be kept"),
                fields(
                        "a text for a number",
                        "\"measures\":[{\"limits\":[{\"value\":\"1\",\"unit\":\"barrel\"}]}]",
                        "measures[0].limits[0].value: \"1\" is not a number"),
                fields(
                        "not a number",
                        "\"measures\":[{\"limits\":[{\"value\":NaN}]}]",
                        "body: not valid JSON (line 1, column 58)"),
                fields("a number of 65 digits", "\"x\":" + "9".repeat(65), "body: has a number of more than 64 digits"),
                fields(
                        "a window of hours",
                        "\"measures\":[{\"window\":{\"length\":\"PT1H\"}}]",
                        "measures[0].window.length: \"PT1H\" is not a period (P1Y, P90D)"),
                fields("33 levels", "\"x\":" + "[".repeat(33), "body: nests deeper than 32 levels"),
                fields("100,000 levels", "\"x\":" + "[".repeat(100_000), "body: nests deeper than 32 levels"),
                fields(
                        "a name of 100,000 characters",
                        "\"" + "x".repeat(100_000) + "\":1",
                        "body: has a name without end"),
                fields(
                        "more than a broker takes",
                        "\"x\":\"" + "x".repeat(1_048_576) + "\"",
                        "body: 1,048,605 bytes are more than 1,048,576"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time"})
    void a_missing_header_is_named(String name) {
        // Given
        var headers = new TreeMap<>(ENCODED.headers());
        headers.remove(name);

        // When
        Decoded decoded = EventCodec.decode(KEY, headers, ENCODED.body());

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Malformed(name + ": missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ce_specversion | 0.3 | ce_specversion: "0.3" is not "1.0"
            ce_id | 42 | ce_id: "42" is not a UUID
            ce_id | 5f1c3f0e-6a53-5d0a-9c3e-6c1f2a0b7d1 | ce_id: "5f1c3f0e-6a53-5d0a-9c3e-6c1f2a0b7d1" is not a UUID
            ce_id | 05f1c3f0e-6a53-5d0a-9c3e-c1f2a0b7d11 | ce_id: "05f1c3f0e-6a53-5d0a-9c3e-c1f2a0b7d11" is not a UUID
            ce_source | a b | ce_source: "a b" is not a URI reference such as /news-ingest-service
            ce_time | yesterday | ce_time: "yesterday" is not an instant (YYYY-MM-DDThh:mm:ssZ)
            ce_time | 2022-05-26 | ce_time: "2022-05-26" is not an instant (YYYY-MM-DDThh:mm:ssZ)
            ce_time | +10000-01-01T00:00:00Z | ce_time: "+10000-01-01T00:00:00Z" is not an instant from 1900 to 2999
            ce_causationid | the vote | ce_causationid: "the vote" is not a UUID
            ce_subject | S/2022/431 | key: "S/2017/769" is not the subject; ce_subject is "S/2022/431"
            ce_subject | '' | ce_subject: missing
            """)
    void a_wrong_header_is_named_and_quoted(String name, String value, String reason) {
        // Given
        var headers = new TreeMap<>(ENCODED.headers());
        headers.put(name, value);

        // When
        Decoded decoded = EventCodec.decode(KEY, headers, ENCODED.body());

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Malformed(reason));
    }

    @Test
    void a_missing_key_is_named() {
        assertThat(EventCodec.decode(null, ENCODED.headers(), ENCODED.body()))
                .isEqualTo(new Decoded.Malformed("key: missing"));
    }

    @Test
    void a_wrong_key_is_quoted() {
        assertThat(EventCodec.decode("S/2022/431", ENCODED.headers(), ENCODED.body()))
                .isEqualTo(
                        new Decoded.Malformed("key: \"S/2022/431\" is not the subject; ce_subject is \"S/2017/769\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft-tabled.v2", "draft-tabled", "gavel-dropped.v1", "DRAFT-TABLED.V1"})
    void a_type_or_a_version_that_is_not_known_is_no_fault_of_the_record(String type) {
        // Given
        var headers = new TreeMap<>(ENCODED.headers());
        headers.put("ce_type", type);

        // When
        Decoded decoded = EventCodec.decode(KEY, headers, "of another time".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(decoded)
                .isEqualTo(new Decoded.Unknown(type, "ce_type: \"" + type + "\" is not known to this version"));
    }

    @Test
    void a_reason_can_be_kept_in_a_database_whatever_it_quotes() {
        // Given
        var headers = new TreeMap<>(ENCODED.headers());
        headers.put("ce_type", "\0\ud83d" + "x".repeat(1_000_000));

        // When
        var unknown = (Decoded.Unknown) EventCodec.decode(KEY, headers, ENCODED.body());

        // Then
        assertThat(unknown.type()).startsWith("\ufffd\ufffdxxx").hasSize(1001);
        assertThat(unknown.reason()).startsWith("ce_type: \"\ufffd\ufffdxxx").hasSizeLessThan(200);
    }

    @Test
    void a_whole_emoji_is_text_like_any_other() {
        // Given
        byte[] body =
                "{\"draft\":\"S/2017/769\",\"title\":\"\\ud83d\\ude00 \uD83D\uDE00\"}".getBytes(StandardCharsets.UTF_8);

        // When
        Decoded decoded = EventCodec.decode(KEY, ENCODED.headers(), body);

        // Then
        assertThat(decoded).isInstanceOf(Decoded.Known.class);
    }

    @Test
    void a_surrogate_half_in_utf_8_is_refused() {
        // Given
        byte[] body = "{\"draft\":\"S/2017/769\",\"title\":\"???\"}".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, 0, body, body.length - 5, 3);

        // When
        Decoded decoded = EventCodec.decode(KEY, ENCODED.headers(), body);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Malformed("body: not valid JSON (line 1, column 35)"));
    }

    @Test
    void headers_without_any_attribute_are_refused() {
        assertThat(EventCodec.decode(KEY, Map.of(), ENCODED.body()))
                .isEqualTo(new Decoded.Malformed("ce_specversion: missing"));
    }

    private static Arguments body(String what, String body, String reason) {
        return arguments(what, body.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static Arguments fields(String what, String fields, String reason) {
        return body(what, "{\"draft\":\"S/2017/769\"," + fields + "}", reason);
    }
}
