package org.horseshoe.ingest.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.horseshoe.events.Direction;

/** Finds the goods that sanctions are about. */
public final class Commodities {

    private static final Map<String, Commodity> BY_FORM = new TreeMap<>();
    private static final Pattern ANY;

    static {
        for (var row : Table.rows("commodities.csv")) {
            var commodity = new Commodity(
                    row.get(0),
                    row.get(1),
                    Direction.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace('-', '_')));
            Table.forms(row.get(3)).forEach(form -> BY_FORM.put(form, commodity));
        }
        ANY = Pattern.compile(
                BY_FORM.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}-])(?:", ")(?![\\p{L}-])")),
                Pattern.CASE_INSENSITIVE);
    }

    private Commodities() {}

    /** Every mention of goods in the order of the text. */
    public static List<Mention> in(String text) {
        var mentions = new ArrayList<Mention>();
        var found = ANY.matcher(text);
        while (found.find()) {
            Commodity commodity = BY_FORM.get(found.group().toLowerCase(Locale.ROOT));
            if (commodity != null) {
                mentions.add(new Mention(commodity, found.start(), found.end()));
            }
        }
        return mentions;
    }

    /**
     * Goods under one name.
     *
     * @param key the stem of the measure's key, such as {@code crude-oil}
     * @param subject its name in plain words
     * @param usually which way they go in the measures known, where a text does not tell
     */
    public record Commodity(String key, String subject, Direction usually) {

        /** The key of the measure on these goods, the same through all its changes: {@code crude-oil-supply}. */
        public String measureKey(Direction direction) {
            return key
                    + switch (direction) {
                        case TO_TARGET -> "-supply";
                        case FROM_TARGET -> "-export";
                        case BOTH -> "-trade";
                        case NOT_APPLICABLE -> "";
                    };
        }
    }

    /** A place in a text that names goods. */
    public record Mention(Commodity commodity, int start, int end) {}
}
