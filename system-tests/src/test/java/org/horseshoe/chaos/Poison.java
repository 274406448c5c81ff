package org.horseshoe.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that no service can apply; each has a key of its own, so that nothing waits behind it. */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
record Poison(@Nullable String key, SortedMap<String, String> headers, byte @Nullable [] body) {

    /** By which these records can be told from all others. */
    static final String SOURCE = "/chaos";

    private static final int LARGE = 900_000;
    private static final int DEEP = 20_000;

    private enum Kind {
        NOTHING,
        EMPTY,
        NOISE,
        CUT_OFF,
        DEEP,
        LARGE,
        UNKNOWN_TYPE,
        UNKNOWN_VERSION,
        WRONG_ID,
        WITHOUT_KEY,
        NUL,
        NUMBER_BEYOND_ALL,
        YEAR_BEYOND_ALL
    }

    /** A poisonous record by chance. */
    static Poison any(SplittableRandom chance) {
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        String key = "S/1901/" + chance.nextInt(1, Integer.MAX_VALUE);
        String id = new UUID(chance.nextLong(), chance.nextLong()).toString();
        var headers = new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", SOURCE,
                "ce_type", "draft-tabled.v1",
                "ce_time", "2019-06-03T20:00:00Z",
                "ce_subject", key,
                "content-type", "application/json"));
        String body = "{\"draft\":\"" + key + "\",\"title\":\"A made-up draft\",\"tabledOn\":\"2019-06-03\"";
        return switch (kind) {
            case NOTHING -> new Poison(key, headers, null);
            case EMPTY -> new Poison(key, headers, new byte[0]);
            case NOISE -> new Poison(key, headers, noise(chance));
            case CUT_OFF -> new Poison(key, headers, bytes(body));
            case DEEP -> new Poison(key, headers, bytes("{\"draft\":" + "[".repeat(DEEP)));
            case LARGE -> new Poison(key, headers, new byte[LARGE]);
            case UNKNOWN_TYPE -> new Poison(key, with(headers, "ce_type", "draft-dreamt-of.v1"), bytes(body + "}"));
            case UNKNOWN_VERSION -> new Poison(key, with(headers, "ce_type", "draft-tabled.v99"), bytes(body + "}"));
            case WRONG_ID -> new Poison(key, with(headers, "ce_id", "not an id"), bytes(body + "}"));
            case WITHOUT_KEY -> new Poison(null, headers, bytes(body + "}"));
            case NUL -> new Poison(key, headers, bytes(body.replace("made-up", "\\u0000") + "}"));
            case NUMBER_BEYOND_ALL -> new Poison(key, headers, bytes(body + ",\"evidence\":1e400}"));
            case YEAR_BEYOND_ALL -> new Poison(key, headers, bytes(body.replace("2019-", "+1000000000-") + "}"));
        };
    }

    private static SortedMap<String, String> with(SortedMap<String, String> headers, String name, String value) {
        headers.put(name, value);
        return headers;
    }

    private static byte[] noise(SplittableRandom chance) {
        byte[] noise = new byte[200];
        chance.nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
