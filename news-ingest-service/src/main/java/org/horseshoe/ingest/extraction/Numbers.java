package org.horseshoe.ingest.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as the press writes them: 500,000 · 4 million · three million · thirteen · none · 18th. */
final class Numbers {

    /** A number in figures or words, with its scale; has no groups of its own. */
    static final String NUMBER;

    /** A small number of votes: 13, thirteen, no, none, no one. */
    static final String VOTES;

    /** What counts votes and nothing else. */
    private static final Map<String, Integer> OF_VOTES =
            Map.of("no one", 0, "no-one", 0, "nobody", 0, "nil", 0, "nothing", 0, "a single", 1, "a lone", 1);

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("no", 0),
            Map.entry("none", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred", new BigDecimal("100"),
            "thousand", new BigDecimal("1000"),
            "k", new BigDecimal("1000"),
            "million", new BigDecimal("1000000"),
            "mln", new BigDecimal("1000000"),
            "mn", new BigDecimal("1000000"),
            "m", new BigDecimal("1000000"),
            "billion", new BigDecimal("1000000000"),
            "bn", new BigDecimal("1000000000"));

    private static final Pattern LETTER_AFTER_DIGIT = Pattern.compile("(?<=\\d)(?=[a-z])");
    private static final Pattern BETWEEN = Pattern.compile("[ -]+");
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:\\.\\d+)?");

    static {
        String figures = "(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)";
        String word = "(?:"
                + String.join(
                        "|",
                        WORDS.keySet().stream()
                                .sorted((a, b) -> b.length() - a.length())
                                .toList()) + ")";
        String scale = "(?:hundred|thousand|million|billion|mln|mn|bn|m|k)";
        NUMBER = "(?<![\\p{L}\\p{N}.,$/–-])(?:half a (?:million|billion)|(?:a )?quarter of a million|"
                + figures + "(?:[ -]?" + scale + ")?|"
                + word + "(?:[ -](?:and )?(?:" + word + "|" + scale + "))*)(?![\\p{L}\\p{N}])";
        VOTES = "(?:\\d{1,2}|"
                + String.join("|", OF_VOTES.keySet().stream().sorted().toList()) + "|" + word + ")";
    }

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    /** The how manieth: 7th, seventh. */
    static final String ORDINAL = "(?:\\d{1,3}(?:st|nd|rd|th)|" + String.join("|", ORDINALS) + ")";

    private Numbers() {}

    /** The number of an {@link #ORDINAL}. */
    static int ordinal(String written) {
        int known = ORDINALS.indexOf(written.toLowerCase(Locale.ROOT));
        return known >= 0 ? known + 1 : Integer.parseInt(written.replaceAll("\\D", ""));
    }

    /** The value, or empty where the words are no number. */
    static Optional<BigDecimal> value(String written) {
        String text = written.toLowerCase(Locale.ROOT).replace(",", "").trim();
        if (text.startsWith("half a ")) {
            return scaled(new BigDecimal("0.5"), text.substring("half a ".length()));
        }
        if (text.endsWith("quarter of a million")) {
            return Optional.of(new BigDecimal("250000"));
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        boolean read = false;
        for (String token : BETWEEN.split(LETTER_AFTER_DIGIT.matcher(text).replaceAll(" "), -1)) {
            Integer word = WORDS.get(token);
            BigDecimal scale = SCALES.get(token);
            if (word != null) {
                part = part.add(BigDecimal.valueOf(word));
            } else if (scale != null && read) {
                part = part.multiply(scale);
                if (scale.precision() > 3) {
                    total = total.add(part);
                    part = BigDecimal.ZERO;
                }
            } else if (FIGURES.matcher(token).matches()) {
                part = part.add(new BigDecimal(token));
            } else if (!token.equals("and")) {
                return Optional.empty();
            }
            read = true;
        }
        return read ? Optional.of(plain(total.add(part))) : Optional.empty();
    }

    /** A small whole number, or empty. */
    static Optional<Integer> whole(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        Integer word = OF_VOTES.getOrDefault(small, WORDS.get(small));
        if (word != null) {
            return Optional.of(word);
        }
        return value(written)
                .filter(value -> value.scale() <= 0 && value.precision() < 6)
                .map(BigDecimal::intValueExact);
    }

    /** Whether the words end in a scale of their own, as in "3 million". */
    static boolean hasScale(String written) {
        return written.toLowerCase(Locale.ROOT).matches(".*(?:hundred|thousand|million|billion|mln|mn|bn|\\dm|\\dk)$");
    }

    /** The factor of the scale in which the words end. */
    static BigDecimal scaleOf(String written) {
        String last = written.toLowerCase(Locale.ROOT).replaceAll("^.*[ \\d-]", "");
        return SCALES.getOrDefault(last, BigDecimal.ONE);
    }

    private static Optional<BigDecimal> scaled(BigDecimal factor, String scale) {
        return Optional.ofNullable(SCALES.get(scale)).map(unit -> plain(factor.multiply(unit)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
