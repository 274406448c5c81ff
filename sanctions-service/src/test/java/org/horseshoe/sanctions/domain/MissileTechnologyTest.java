package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MissileTechnologyTest {

    /** Types as the tables and articles of the record write them. */
    @ParameterizedTest
    @CsvSource({
        "hwasong-15, BALLISTIC",
        "scud-b, BALLISTIC",
        "kn-25, BALLISTIC",
        "kn-02, BALLISTIC",
        "pukguksong-3, BALLISTIC",
        "unha-3, BALLISTIC",
        "hwasong-12b, BALLISTIC",
        "short-range ballistic, BALLISTIC",
        "hypersonic, BALLISTIC",
        "cruise missile, CRUISE",
        "Long-range Cruise Missile, CRUISE",
        "hwasal-2, CRUISE",
        "KN-01 anti-ship, CRUISE",
        "surface-to-ship, CRUISE",
        "anti-aircraft, AIR_DEFENCE",
        "surface-to-air, AIR_DEFENCE",
        "KN-06, AIR_DEFENCE",
        "multiple rocket launcher, ARTILLERY",
        "multiple launch rocket system, ARTILLERY",
        "artillery, ARTILLERY",
        "unknown, UNTOLD",
        "'', UNTOLD",
        ", UNTOLD"
    })
    void the_type_tells_how_a_missile_flies(String type, MissileTechnology technology) {
        assertThat(MissileTechnology.of(type)).isEqualTo(technology);
    }

    @ParameterizedTest
    @EnumSource(names = {"BALLISTIC", "UNTOLD"})
    void a_ballistic_missile_and_one_of_a_type_that_is_not_told_are_under_the_ban(MissileTechnology technology) {
        assertThat(technology.isUnderBallisticBan()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CRUISE", "AIR_DEFENCE", "ARTILLERY"})
    void other_technologies_are_not(MissileTechnology technology) {
        assertThat(technology.isUnderBallisticBan()).isFalse();
    }
}
