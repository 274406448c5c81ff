package org.horseshoe.ingest.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of the patterns that the rules share; states are masked, see {@link Reading#STATE}. */
final class Grammar {

    /** One state, from its first character to its last. */
    static final String ONE_STATE = Reading.STATE + "(?<!" + Reading.STATE + Reading.STATE + ")" + Reading.STATE + "*+";

    /** One state or several: "China and Russia", "Chinese, French and the British". */
    static final String STATES = ONE_STATE
            + "(?:(?:['’]s?)?(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|\\s+as well as\\s+|\\s+along with\\s+"
            + "|,?\\s+joined by\\s+|,?\\s+(?:which|who)?\\s*(?:along|together)\\s+with\\s+)(?:the\\s+)?(?:both\\s+)?"
            + ONE_STATE + ")*+";

    /** A short way from a subject to its verb: no other state, no other sentence, no other clause. */
    static final String GAP = "[^.;:!?" + Reading.STATE + "]{0,60}?";

    /** The Council as its releases call it where they have just named it: "the 15-member body". */
    static final String FIFTEEN_MEMBER_BODY = "15-(?:member|nation)\\s+(?:body|organ)";

    /** Words that turn a report into a wish, a threat, a condition or its contrary. */
    private static final Pattern NOT_A_FACT = Pattern.compile(
            "\\b(?:not|n['’]t|never|no|neither|nor|without|would|could|should|(?-i:may)|might|can|cannot|will|shall|must|to|if|unless"
                    + "|whether|threaten(?:s|ed|ing)?|vow(?:s|ed)?|expected|likely|plan(?:s|ned)?|poised|ready|set|prepared|urge[ds]?"
                    + "|said|says|told|warn(?:s|ed)|after|because|that|who|which|when|where|since)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_DONE = Pattern.compile(
            "\\b(?:not|n['’]t|never|neither|nor|would|could|should|(?-i:may)|might|can|will|shall|must|if|unless|whether|expected"
                    + "|likely|plan(?:s|ned)?|said|says|told|after|because|before|until|when|since)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE = Pattern.compile(
            ",\\s+(?:which|who|whose|where)\\b[^,.;]{0,80},|\\b(?:that|which)\\s+(?:the\\s+)?" + Reading.STATE
                    + "+\\s+(?:had\\s+|has\\s+|have\\s+)?(?:tabled|drafted|proposed|put\\s+forward|circulated|sponsored"
                    + "|submitted|wrote|written|penned|backed|introduced)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A clause whose verb is the one that follows: "China, which thereby vetoed". */
    private static final Pattern ITS_CLAUSE =
            Pattern.compile("^,\\s+(?:which|who)\\s+(?=(?:\\w+\\s+){0,2}$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_FACT_BEFORE = Pattern.compile(
            "\\b(?:not|never|no|neither|without|would|could|should|(?-i:may)|might|will|if|unless|whether|any|avert|avoid|forestall|prevent|escape|risk|threat\\s+of|fear\\s+of)\\s+(?:\\p{L}+\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    /** More than the words that are looked at before a statement can have. */
    private static final int JUST_BEFORE = 80;

    private Grammar() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Where a pattern last begins to match; -1 where it does nowhere. */
    static int last(Pattern pattern, String words) {
        int last = -1;
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            last = found.start();
        }
        return last;
    }

    /** Whether the words between a subject and its verb leave the statement a fact; a clause between commas is set aside. */
    static boolean isFact(String between) {
        String main = CLAUSE.matcher(between).replaceAll(" ");
        return !NOT_A_FACT.matcher(ITS_CLAUSE.matcher(main).replaceFirst(" ")).find();
    }

    /** The same between a draft and what was done to it, where what the draft is to do may be said: "to that end". */
    static boolean isFactInPassive(String between) {
        return !NOT_DONE.matcher(CLAUSE.matcher(between).replaceAll(" ")).find();
    }

    /** Whether what stands before leaves the statement a fact: not "no vetoes by", not "would Russia veto". */
    static boolean isFactAfter(String before) {
        Matcher found = NOT_A_FACT_BEFORE.matcher(before);
        found.region(Math.max(0, before.length() - JUST_BEFORE), before.length());
        found.useTransparentBounds(true);
        return !found.find();
    }
}
