package org.horseshoe.ingest.extraction;

import java.util.regex.Pattern;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/** Tells whether a sentence speaks of what the Council or one of its committees decided, or of what a draft would do. */
final class Deciders {

    private static final Pattern BODY =
            Grammar.pattern("\\b(?:council|UNSC|committee|" + Grammar.FIFTEEN_MEMBER_BODY + ")\\b");
    private static final Pattern UN_ACTS = Grammar.pattern(
            "\\b(?:united\\s+nations|(?-i:UN|U\\.N\\.))\\s+(?:again\\s+|also\\s+|arms\\s+|weapons\\s+|travel\\s+|asset\\s+)*(?:sanctions:|imposed|lifted|ended|removed|introduced|embargo(?:es)?|bans?|freezes?|measures"
                    + "|sanctions\\b[^.;]{0,60}?\\b(?:snapped|came|went)\\s+back|restrictions)\\b|\\bresolutions?\\s+\\d{3,4}\\b");
    private static final Pattern AGAIN = Grammar.pattern(
            "^(?:it|he|she|his|her|(?:all|both|most)\\s+(?:of\\s+them|three|four)?|they|their\\s+\\w+|those|the\\s+(?:new\\s+|latest\\s+)?(?:(?:UN\\s+)?resolution|text|measures?|document|decision|first|second|embargo|sanctions|asset|arms|travel|ban))\\b");

    private static final Pattern WOULD = Grammar.pattern("\\bwould\\b");
    /** "is expected to vote on a draft resolution extending for one year". */
    private static final Pattern IN_A_DRAFT = Grammar.pattern(
            "\\bdraft(?:\\s+resolution)?\\b[^.;]{0,60}?\\b(?:extending|renewing|prolonging|imposing|lifting|easing|ending|authori[sz]ing|establishing|to\\s+(?:extend|renew|prolong|impose|lift|end))\\b");

    private static final Pattern WOULD_HAVE = Grammar.pattern("\\bwould\\s+(?:also\\s+)?have\\b");

    /** So many sentences further on a text still speaks of the same. */
    private static final int NEXT = 3;

    private final Reading reading;
    private final @Nullable StatedOutcome end;

    /**
     * For an article.
     *
     * @param end what became of the draft that is the news, where the article tells it
     */
    Deciders(Reading reading, @Nullable StatedOutcome end) {
        this.reading = reading;
        this.end = end;
    }

    /** Whether the draft that is the news was adopted. */
    boolean haveAdopted() {
        return end == StatedOutcome.ADOPTED;
    }

    /** Whether the words before something speak of what a draft would do, or would have done. */
    static boolean isOfADraft(String before) {
        return WOULD.matcher(before).find();
    }

    /** Whether a draft of which no end is told is to do something. */
    boolean isInADraft(String before) {
        return end == null && IN_A_DRAFT.matcher(before).find();
    }

    /** What became of what a draft would do: refused where it failed; of one that was adopted, some earlier version is meant. */
    @Nullable
    Fate ofADraft(String before) {
        boolean failed = end == StatedOutcome.VETOED || end == StatedOutcome.NOT_ADOPTED;
        if (failed || WOULD_HAVE.matcher(before).find()) {
            return Fate.REJECTED;
        }
        return end == null ? Fate.PROPOSED : null;
    }

    /** Whether the Council or a committee acts: named, or taken up again from the sentence before. */
    boolean act(Span sentence, String words) {
        return areNamed(words) || (AGAIN.matcher(words).find() && areJustNamed(sentence));
    }

    boolean areNamed(String words) {
        return BODY.matcher(words).find() || UN_ACTS.matcher(words).find();
    }

    /** Whether the Council or its committee is spoken of not long before. */
    boolean areJustNamed(Span sentence) {
        Span before = sentence;
        for (int i = 0; i < NEXT; i++) {
            before = reading.sentenceBefore(before);
            if (BODY.matcher(reading.masked(before)).find()) {
                return true;
            }
        }
        return false;
    }
}
