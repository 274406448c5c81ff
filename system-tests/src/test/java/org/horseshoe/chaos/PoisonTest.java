package org.horseshoe.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventCodec;
import org.junit.jupiter.api.Test;

class PoisonTest {

    @Test
    void no_poison_is_taken_for_an_event() {
        // Given
        var chance = new SplittableRandom(1946);

        // When
        var decoded = IntStream.range(0, 200)
                .mapToObj(_ -> Poison.any(chance))
                .map(poison -> EventCodec.decode(poison.key(), poison.headers(), poison.body()))
                .toList();

        // Then
        assertThat(decoded).noneMatch(Decoded.Known.class::isInstance);
        assertThat(decoded).hasAtLeastOneElementOfType(Decoded.Unknown.class);
        assertThat(decoded).hasAtLeastOneElementOfType(Decoded.Malformed.class);
    }
}
