package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A property: whatever happens to the bytes of an event, reading them gives an answer. */
class MutatedBytesTest {

    private static final int ROUNDS = 2_000;
    private static final String JSON_BYTES = "{}[]\",:\\u0e9-.tfn ";

    @ParameterizedTest
    @MethodSource("samples")
    void changed_bytes_are_known_or_malformed_and_never_an_exception(EventEnvelope sample) {
        // Given
        Encoded encoded = EventCodec.encode(sample);
        var random = new Random(sample.type().hashCode());

        for (int round = 0; round < ROUNDS; round++) {
            // When
            byte[] body = mutated(encoded.body(), random);
            Decoded decoded = EventCodec.decode(encoded.key(), encoded.headers(), body);

            // Then
            assertAnswer(decoded);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_of_a_body_is_malformed(EventEnvelope sample) {
        // Given
        Encoded encoded = EventCodec.encode(sample);

        for (int length = 0; length < encoded.body().length; length++) {
            // When
            byte[] beginning = Arrays.copyOf(encoded.body(), length);
            Decoded decoded = EventCodec.decode(encoded.key(), encoded.headers(), beginning);

            // Then
            assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void changed_headers_are_an_answer_too(EventEnvelope sample) {
        // Given
        Encoded encoded = EventCodec.encode(sample);
        var random = new Random(sample.type().hashCode());

        for (String name : encoded.headers().keySet()) {
            for (int round = 0; round < 50; round++) {
                // When
                var headers = new TreeMap<>(encoded.headers());
                headers.computeIfPresent(
                        name, (_, value) -> EventCodec.header(mutated(value.getBytes(StandardCharsets.UTF_8), random)));
                Decoded decoded = EventCodec.decode(encoded.key(), headers, encoded.body());

                // Then
                assertAnswer(decoded);
            }
        }
    }

    static Collection<EventEnvelope> samples() {
        return EventSamples.all().values();
    }

    private static void assertAnswer(Decoded decoded) {
        switch (decoded) {
            case Decoded.Known(var envelope) -> {
                Encoded again = EventCodec.encode(envelope);
                assertThat(EventCodec.decode(again.key(), again.headers(), again.body()))
                        .isEqualTo(decoded);
            }
            case Decoded.Unknown(var type, var reason) ->
                assertThat(reason).startsWith("ce_type: ").contains(type);
            case Decoded.Malformed(var reason) ->
                assertThat(reason).contains(": ").doesNotContain("java", "jackson", "Exception", "\0");
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) JSON_BYTES.charAt(random.nextInt(JSON_BYTES.length()));
        }
        return bytes;
    }
}
