package org.horseshoe.vote.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;

/**
 * What tells one vote on a draft from its other votes: empty for the draft as a whole, else such as {@code paragraph-3}.
 *
 * <p>Labels that differ in case and punctuation only mean the same question.
 */
public record VoteKey(String value) implements Comparable<VoteKey> {

    /** The vote that decides the draft. */
    public static final VoteKey DRAFT_AS_A_WHOLE = new VoteKey("");

    private static final int LONGEST = 80;
    private static final Pattern ID = Pattern.compile(
            "(.+)\\.((?:draft-as-a-whole|paragraph|amendment|preliminary-question)(?:-.+)?)", Pattern.DOTALL);

    /** The key of the vote on a question. */
    public static VoteKey of(Question question) {
        if (question.kind() == QuestionKind.DRAFT_AS_A_WHOLE && question.label() == null) {
            return DRAFT_AS_A_WHOLE;
        }
        String kind = kebab(question.kind().name());
        String label = question.label() == null ? "" : kebab(question.label());
        if (label.isEmpty() || label.equals(kind)) {
            return question.kind() == QuestionKind.DRAFT_AS_A_WHOLE ? DRAFT_AS_A_WHOLE : new VoteKey(kind);
        }
        return new VoteKey(label.startsWith(kind + "-") ? label : kind + "-" + label);
    }

    /** The vote's address below {@code /votes}: {@code S-2022-431}, or {@code S-1076.paragraph-3}. */
    public String id(DraftSymbol draft) {
        return value.isEmpty() ? draft.slug() : draft.slug() + "." + value;
    }

    /** The key in a vote's address. */
    public static VoteKey inId(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() ? new VoteKey(matcher.group(2)) : DRAFT_AS_A_WHOLE;
    }

    /** The draft's part of a vote's address. */
    public static String draftInId(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() ? matcher.group(1) : id;
    }

    @Override
    public int compareTo(VoteKey other) {
        return value.compareTo(other.value);
    }

    /** Words joined by dashes; what is too long for an address is cut and told apart by its hash. */
    private static String kebab(String words) {
        String kebab = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return kebab.length() <= LONGEST
                ? kebab
                : kebab.substring(0, LONGEST) + "-" + Integer.toHexString(kebab.hashCode());
    }
}
