package org.horseshoe.vote;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.horseshoe.vote.domain.Verdict;

/** How words are written in tables, requests and answers: in lower case, with dashes. */
public final class Spelling {

    private static final Map<Enum<?>, String> SPELLED = new ConcurrentHashMap<>();

    private Spelling() {}

    /** {@code NOT_ADOPTED} is {@code not-adopted}. */
    public static String of(Enum<?> word) {
        return SPELLED.computeIfAbsent(
                word, other -> other.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The kind of a verdict: {@code adopted}, {@code vetoed}, {@code not-adopted} or {@code undetermined}. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Decided decided -> of(decided.decision());
            case Verdict.Undetermined _ -> "undetermined";
        };
    }
}
