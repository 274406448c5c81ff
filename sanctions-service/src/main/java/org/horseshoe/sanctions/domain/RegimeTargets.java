package org.horseshoe.sanctions.domain;

import java.util.Map;
import java.util.Optional;

/** Which state a regime is about, where it is about one: its launches are told with the regime. */
public final class RegimeTargets {

    private static final Map<String, String> STATES = Map.of("DPRK", "PRK");

    private RegimeTargets() {}

    /** The state's code (ISO 3166-1 alpha-3). */
    public static Optional<String> stateOf(String regime) {
        return Optional.ofNullable(STATES.get(regime));
    }
}
