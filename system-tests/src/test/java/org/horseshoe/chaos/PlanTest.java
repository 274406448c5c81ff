package org.horseshoe.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.horseshoe.chaos.Fault.Kind;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void the_same_seed_gives_the_same_faults() {
        assertThat(faults(7, 500)).isEqualTo(faults(7, 500));
    }

    @Test
    void another_seed_gives_others() {
        assertThat(faults(7, 20)).isNotEqualTo(faults(8, 20));
    }

    @Test
    void a_long_plan_has_every_kind_and_hits_every_instance_and_broker() {
        // When
        List<Fault> faults = faults(1, 1_000);

        // Then
        assertThat(faults).extracting(Fault::kind).contains(Kind.values());
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.KILL_SERVICE)
                .extracting(Fault::target)
                .contains(0, 1, 2, 3, 4, 5);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.KILL_BROKER)
                .extracting(Fault::target)
                .containsOnly(0, 1, 2);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.KILL_DATABASE)
                .extracting(Fault::lasts)
                .contains(Duration.ofSeconds(60));
    }

    private static List<Fault> faults(long seed, int many) {
        return Stream.generate(new Plan(seed, 2, 3, true)::next).limit(many).toList();
    }
}
