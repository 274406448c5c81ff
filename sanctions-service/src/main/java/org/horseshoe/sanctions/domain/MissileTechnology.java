package org.horseshoe.sanctions.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a missile flies, as far as a ban on launches that use ballistic missile technology asks. */
public enum MissileTechnology {

    /**
     * Thrown by its rocket motor: ballistic missiles of every range, those that glide or turn at the end of their flight,
     * those from submarines, and carriers of satellites, "any launch using ballistic missile technology" (S/RES/1874(2009),
     * paragraph 2), even if characterized as a satellite launch or a space launch vehicle (S/RES/2270(2016), paragraph 2).
     */
    BALLISTIC,

    /** Flies on wings and an engine all the way; no paragraph on ballistic technology speaks of it. */
    CRUISE,

    /** A missile or a rocket at an aircraft. */
    AIR_DEFENCE,

    /** Shells and unguided rockets of artillery. */
    ARTILLERY,

    /** A source does not tell. */
    UNTOLD;

    private static final Pattern CRUISE_WORDS = words(
            "cruise|anti-?ship|(?:surface|ship)-to-ship|coast(?:al)?-defen[cs]e|hwasal(?:-\\w+)*|kumsong-?3|kn-?0?1|kn-?19|silkworm|styx");
    private static final Pattern AIR_DEFENCE_WORDS = words(
            "anti-?aircraft|(?:surface|ground)-to-air|air-?defen[cs]e|interceptor|pongae-?\\d*|pyoljji(?:-\\w+)*|kn-?0?6");
    private static final Pattern ARTILLERY_WORDS =
            words("artillery|multiple(?:-| )(?:launch(?:er)? )?rocket|mlrs|kn-?0?9|unguided|frog(?:-\\d)?");

    private static Pattern words(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /**
     * What a type of missile tells of it, as sources write types: words ("short-range cruise missile") or the name of a make
     * ("hwasal-2"). A type that names none of the other technologies is a ballistic one.
     */
    public static MissileTechnology of(@Nullable String type) {
        if (type == null || type.isBlank() || type.equalsIgnoreCase("unknown")) {
            return UNTOLD;
        }
        if (CRUISE_WORDS.matcher(type).find()) {
            return CRUISE;
        }
        if (AIR_DEFENCE_WORDS.matcher(type).find()) {
            return AIR_DEFENCE;
        }
        return ARTILLERY_WORDS.matcher(type).find() ? ARTILLERY : BALLISTIC;
    }

    /**
     * Whether a ban on ballistic missile technology is told beside a launch. It is where the type is not told: sources name the
     * type where it is another one, and the fullest of them, a table of missiles, has ballistic ones only.
     */
    public boolean isUnderBallisticBan() {
        return switch (this) {
            case BALLISTIC, UNTOLD -> true;
            case CRUISE, AIR_DEFENCE, ARTILLERY -> false;
        };
    }
}
