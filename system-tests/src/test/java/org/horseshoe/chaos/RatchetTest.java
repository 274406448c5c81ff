package org.horseshoe.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatchetTest {

    @Test
    void a_number_that_falls_is_told() {
        // Given
        var ratchet = new Ratchet();

        // When
        ratchet.see(Map.of("votes.1 horseshoe.proceedings/0", 41L, "votes.1 horseshoe.proceedings/1", 7L));
        ratchet.see(Map.of("votes.1 horseshoe.proceedings/0", 40L, "votes.1 horseshoe.proceedings/1", 7L));

        // Then
        assertThat(ratchet.fallen()).containsExactly("votes.1 horseshoe.proceedings/0 fell from 41 to 40");
    }

    @Test
    void what_rises_stays_or_is_gone_is_well() {
        // Given
        var ratchet = new Ratchet();

        // When
        ratchet.see(Map.of("votes.1 horseshoe.proceedings/0", 41L));
        ratchet.see(Map.of("votes.1 horseshoe.proceedings/0", 41L));
        ratchet.see(Map.of("votes.2 horseshoe.proceedings/0", 3L));

        // Then
        assertThat(ratchet.fallen()).isEmpty();
    }
}
