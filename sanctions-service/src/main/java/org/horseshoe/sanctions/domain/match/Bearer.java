package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.horseshoe.events.EntryType;
import org.horseshoe.sanctions.domain.match.WeighedName.Quality;
import org.jspecify.annotations.Nullable;

/** A candidate with all its names taken apart; each name once, in the best quality that the list gives it. */
record Bearer(Candidate candidate, Map<Name, Quality> names) {

    private static final int MOST_NAMES = 200;

    static Bearer of(Candidate candidate) {
        var texts = new LinkedHashMap<String, Quality>();
        add(candidate.entry().name(), Quality.NAME, texts);
        String original = candidate.entry().originalScript();
        if (original != null) {
            add(original, Quality.NAME, texts);
        }
        for (var alias : candidate.entry().aliases()) {
            add(alias.name(), quality(alias.quality()), texts);
        }
        var names = new LinkedHashMap<Name, Quality>();
        texts.forEach((text, quality) -> {
            Name name = NameReader.read(text);
            if (!name.words().isEmpty() && names.size() < MOST_NAMES) {
                names.put(name, quality);
            }
        });
        return new Bearer(candidate, names);
    }

    private static void add(String text, Quality quality, Map<String, Quality> texts) {
        for (String name : NameReader.namesIn(text)) {
            texts.merge(name, quality, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    private static Quality quality(@Nullable String printed) {
        if (printed == null) {
            return Quality.ALSO_KNOWN_AS;
        }
        return switch (printed.strip()) {
            case "Good" -> Quality.GOOD;
            case "Low" -> Quality.LOW;
            default -> Quality.ALSO_KNOWN_AS;
        };
    }

    boolean isEntity() {
        return candidate.entry().type() == EntryType.ENTITY;
    }

    List<WeighedName> weighed(Weights weights) {
        var weighed = new ArrayList<WeighedName>();
        names.forEach((name, quality) -> weighed.add(WeighedName.of(name, weights, isEntity(), quality)));
        return weighed;
    }
}
