package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;

/**
 * What speaks for or against a match besides the name. What agrees takes away a share of what the score lacks, so it never
 * lowers it; what contradicts takes away a share of the score, so it never raises it; what one side does not tell does
 * nothing.
 */
final class Evidence {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;:\\s]+");
    private static final Pattern NOT_IN_A_NUMBER = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final int SHORTEST_NUMBER = 5;
    private static final int MOST_TEXTS = 20;
    private static final double SAME_NUMBER = 0.85;
    private static final double SAME_DAY = 0.35;
    private static final double SAME_COUNTRY = 0.12;
    private static final double SAME_ADDRESS = 0.08;
    private static final double SAME_GENDER = 0.01;

    /**
     * One attribute compared.
     *
     * @param feature its name
     * @param value its own value, from -1 to 1
     * @param share what share it takes: of what the score lacks, or below zero of the score
     * @param saw what was compared
     */
    record Finding(String feature, double value, double share, String saw) {
        double applied(double score) {
            return share >= 0 ? score + (1 - score) * share : score * (1 + share);
        }
    }

    private Evidence() {}

    static List<Finding> compare(MatchQuery query, ListEntry entry) {
        var findings = new ArrayList<Finding>();
        documents(query, entry, findings);
        birthDate(query, entry, findings);
        countries(query, entry, findings);
        addresses(query, entry, findings);
        gender(query, entry, findings);
        type(query, entry, findings);
        return findings;
    }

    /** How much at least is left of what a score lacks, if all agrees that a query tells. */
    static double leastLeft(MatchQuery query) {
        return left(query.documents(), SAME_NUMBER)
                * left(query.birthDates(), SAME_DAY)
                * left(query.countries(), SAME_COUNTRY)
                * left(query.addresses(), SAME_ADDRESS)
                * left(query.genders(), SAME_GENDER);
    }

    private static double left(List<String> told, double share) {
        return told.isEmpty() ? 1 : 1 - share;
    }

    private static void documents(MatchQuery query, ListEntry entry, List<Finding> findings) {
        if (query.documents().isEmpty()) {
            return;
        }
        Set<String> common = documentNumbers(query.documents());
        common.retainAll(documentNumbers(entry.documents()));
        if (!common.isEmpty()) {
            findings.add(new Finding("document", 1, SAME_NUMBER, String.join(", ", common) + ": same number"));
        }
    }

    /** The numbers of documents in texts, without blanks and strokes. */
    static Set<String> documentNumbers(List<String> texts) {
        Set<String> numbers = new TreeSet<>();
        for (String text : texts.subList(0, Math.min(texts.size(), 2 * MOST_TEXTS))) {
            String shortened = text.substring(0, Math.min(text.length(), 300));
            addNumber(shortened, numbers);
            for (String part : shortened.split(",", -1)) {
                addNumber(part, numbers);
            }
            for (String part : BETWEEN_PARTS.split(shortened, -1)) {
                addNumber(part, numbers);
            }
        }
        return numbers;
    }

    private static void addNumber(String text, Set<String> numbers) {
        String number = NOT_IN_A_NUMBER.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        boolean longEnough = number.length() >= SHORTEST_NUMBER && number.length() <= 30;
        if (longEnough && number.chars().filter(Character::isDigit).count() >= 3) {
            numbers.add(number);
        }
    }

    private static void birthDate(MatchQuery query, ListEntry entry, List<Finding> findings) {
        BirthDates.Look look = BirthDates.compare(query.birthDates(), entry.birthDates());
        if (look == null) {
            return;
        }
        String both = shown(query.birthDates()) + " ~ " + shown(entry.birthDates());
        findings.add(
                switch (look) {
                    case SAME_DAY -> new Finding("birth_date", 1, SAME_DAY, both + ": same day");
                    case DAY_AND_MONTH_SWAPPED -> new Finding("birth_date", 0.8, 0.2, both + ": day and month swapped");
                    case SAME_YEAR -> new Finding("birth_date", 0.6, 0.15, both + ": same year");
                    case NEAR -> new Finding("birth_date", -0.2, -0.04, both + ": near, not the same");
                    case OTHER -> new Finding("birth_date", -1, -0.25, both + ": other years");
                });
    }

    private static void countries(MatchQuery query, ListEntry entry, List<Finding> findings) {
        Set<String> asked = Countries.codes(first(query.countries()));
        if (asked.isEmpty()) {
            return;
        }
        Set<String> nationalities = Countries.codes(entry.nationalities());
        Set<String> all = new TreeSet<>(nationalities);
        all.addAll(Countries.ofAddresses(first(entry.addresses())));
        if (all.isEmpty()) {
            return;
        }
        String both = String.join(", ", asked) + " ~ " + String.join(", ", all);
        Set<String> common = new TreeSet<>(asked);
        common.retainAll(all);
        if (!common.isEmpty()) {
            findings.add(new Finding("country", 1, SAME_COUNTRY, both + ": same country"));
        } else if (!nationalities.isEmpty()) {
            findings.add(new Finding("country", -1, -0.08, both + ": other countries"));
        }
    }

    private static void addresses(MatchQuery query, ListEntry entry, List<Finding> findings) {
        double best = 0;
        for (String asked : first(query.addresses())) {
            Set<String> words = addressWords(asked);
            for (String listed : first(entry.addresses())) {
                Set<String> common = addressWords(listed);
                common.retainAll(words);
                if (common.size() >= 2) {
                    best = Math.max(best, common.size() / (double) words.size());
                }
            }
        }
        if (best >= 0.5) {
            findings.add(new Finding("address", best, SAME_ADDRESS * best, "the address has the same words"));
        }
    }

    private static Set<String> addressWords(String address) {
        return NameReader.plainWords(address).stream()
                .filter(word -> word.length() >= 3 || word.chars().allMatch(Character::isDigit))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void gender(MatchQuery query, ListEntry entry, List<Finding> findings) {
        String listed = entry.gender();
        if (listed == null || listed.isBlank() || query.genders().isEmpty()) {
            return;
        }
        char wanted = Character.toLowerCase(listed.strip().charAt(0));
        Set<Character> asked = query.genders().stream()
                .map(String::strip)
                .filter(gender -> !gender.isEmpty())
                .map(gender -> Character.toLowerCase(gender.charAt(0)))
                .filter(gender -> gender == 'm' || gender == 'f')
                .collect(Collectors.toSet());
        if (asked.isEmpty() || (wanted != 'm' && wanted != 'f')) {
            return;
        }
        findings.add(
                asked.contains(wanted)
                        ? new Finding("gender", 1, SAME_GENDER, "same gender")
                        : new Finding("gender", -1, -0.12, "other gender"));
    }

    private static void type(MatchQuery query, ListEntry entry, List<Finding> findings) {
        boolean contradicts =
                switch (query.kind()) {
                    case ANY -> false;
                    case PERSON -> entry.type() != EntryType.INDIVIDUAL;
                    case ENTITY -> entry.type() != EntryType.ENTITY;
                };
        if (contradicts) {
            findings.add(new Finding("type", -1, -0.4, "a person is not an entity"));
        }
    }

    private static String shown(List<String> texts) {
        String shown = String.join("; ", first(texts));
        return shown.length() > 80 ? shown.substring(0, 79) + "…" : shown;
    }

    private static List<String> first(List<String> texts) {
        return texts.subList(0, Math.min(texts.size(), MOST_TEXTS));
    }
}
