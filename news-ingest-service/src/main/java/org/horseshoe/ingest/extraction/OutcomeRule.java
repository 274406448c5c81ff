package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/** Reads that the Council adopted a draft, and how, or that a draft failed for want of votes. */
final class OutcomeRule {

    private static final String TEXT = "(?:resolution|draft|text|measure|sanctions)";

    private static final Pattern ADOPTED = Grammar.pattern("\\b(?:council|UNSC|members)\\b(" + "[^.;]{0,60}?"
            + ")\\b(?:adopted|approved|passed|endorsed)\\b(?=[^.;]{0,80}\\b" + TEXT + "s?\\b)");
    private static final Pattern WAS_ADOPTED = Grammar.pattern(
            "\\b" + TEXT
                    + "s?\\b([^.;]{0,60}?)\\b(?:(?:was|were|been)\\s+(?:unanimously\\s+|then\\s+)?(?:adopted|approved|passed)"
                    + "|(?:passed|carried|went\\s+through|sailed\\s+through|won\\s+approval)(?!\\s+by\\s+the\\s+(?:general|senate|house)))\\b");
    /** As the UN's releases say it: "Unanimously adopting resolution 2207 (2015), the 15-member body extended". */
    private static final Pattern ADOPTING = Grammar.pattern(
            "\\badopting(\\s+(?:unanimously\\s+)?(?:the\\s+|a\\s+|its\\s+)?(?:draft\\s+)?)(?:resolution|text)\\b"
                    + "(?=[^.;]*\\b(?:council|UNSC|15-member|fifteen-member)\\b)");

    private static final Pattern VOTED_TO = Grammar.pattern(
            "\\b(?:council|UNSC)\\b([^.;]{0,60}?)\\bvoted\\b"
                    + "(?:\\s+(?:unanimously|today|yesterday|on\\s+\\w+day|\\d{1,2}[-–]\\d{1,2}))*\\s+to\\s+(?!(?:reject|block|defeat|delay|postpone)\\b)\\w+");
    private static final Pattern ALL_VOTED = Grammar.pattern(
            "\\ball\\s+(?:of\\s+(?:its|the)\\s+)?(?:15|fifteen)\\s+(?:council\\s+)?(?:members|countries|states|nations)\\b([^.;]{0,60}?)"
                    + "\\bvoted\\b(?:\\s+on\\s+\\w+day|\\s+today)?\\s+(?:for|in\\s+favou?r|yes)\\b");
    private static final Pattern VOTED_DOWN = Grammar.pattern(
            "\\b(?:" + TEXT
                    + "s?|bid|effort|attempt|push|proposal|extension|motion)\\b([^.;]{0,160}?)\\b(?:(?:was|were|been)\\s+(?:voted\\s+down|turned\\s+down|defeated|not\\s+adopted))\\b");

    /** The way to "was voted down" may be long, and say what the draft was to do. */
    private static final Pattern MIGHT_BE = Grammar.pattern("\\b(?:if|unless|whether|would\\s+have\\s+been)\\b");

    private static final Pattern LOST = Grammar.pattern(
            "\\blost([^.;]{0,20}?)\\b(?:bid|effort|attempt|push|vote)\\b(?=[^.;]{0,120}\\b(?:embargo|sanctions|resolution|draft|text|measure)\\b)");
    private static final Pattern FAILED = Grammar.pattern(
            "\\b(?:council|" + TEXT + "|vote|motion|bid)\\b([^.;]{0,60}?)\\b(?:failed\\s+to\\s+(?:adopt|pass|"
                    + "(?:gain|get|win|secure|muster|obtain)\\s+(?:the\\s+|enough\\s+)?(?:minimum\\s+(?:of\\s+)?)?(?:nine|required|necessary|votes))"
                    + "|failed(?=\\s+(?:with|by)\\s|\\s+(?:in\\s+the\\s+(?:U\\.?N\\.?\\s+)?(?:security\\s+)?council|on\\s+\\w+day)\\b)"
                    + "|fell\\s+(?:\\w+\\s+){0,3}?short|was\\s+(?:rejected|not\\s+adopted)|did\\s+not\\s+adopt)\\b");
    private static final Pattern RESOLUTION =
            Pattern.compile("\\b[Rr]esolution (\\d{1,4})(?:\\s?\\(((?:19|20)\\d{2})\\))?");

    private static final Pattern BY_ACCLAMATION = Grammar.pattern("\\bby acclamation\\b");
    private static final Pattern WITHOUT_A_VOTE = Grammar.pattern("\\bwithout a vote\\b|\\bby consensus\\b");
    private static final Pattern UNANIMOUS = Grammar.pattern("\\bunanimous(?:ly)?\\b");
    private static final Cues ADOPTION = Cues.any(Cue.ADOPTION);
    private static final Cues FAILURE = Cues.any(Cue.FAILURE, Cue.ADOPTION, Cue.VOTE);

    private OutcomeRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentences(FAILURE)) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                if (reading.has(sentence, ADOPTION)) {
                    find(reading, sentence, ADOPTED, StatedOutcome.ADOPTED, signals);
                    find(reading, sentence, WAS_ADOPTED, StatedOutcome.ADOPTED, signals);
                    find(reading, sentence, ADOPTING, StatedOutcome.ADOPTED, signals);
                }
                find(reading, sentence, VOTED_TO, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, ALL_VOTED, StatedOutcome.ADOPTED, signals);
                find(reading, sentence, FAILED, StatedOutcome.NOT_ADOPTED, signals);
                find(reading, sentence, VOTED_DOWN, StatedOutcome.NOT_ADOPTED, signals);
                find(reading, sentence, LOST, StatedOutcome.NOT_ADOPTED, signals);
            }
        }
        return signals;
    }

    private static void find(
            Reading reading, Span sentence, Pattern pattern, StatedOutcome stated, List<VoteSignal> into) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            boolean fact = isFact(pattern, found.group(1));
            if (fact && Grammar.isFactAfter(words.substring(0, found.start()))) {
                var span = new Span(sentence.start() + found.start(), sentence.start() + found.end());
                DayMention day = reading.dayOfVote(sentence, span);
                boolean adopted = stated == StatedOutcome.ADOPTED;
                into.add(VoteSignal.outcome(
                        span,
                        sentence,
                        day,
                        stated,
                        adopted ? mode(words) : null,
                        adopted ? resolution(words, day) : null));
            }
        }
    }

    private static boolean isFact(Pattern pattern, String between) {
        if (pattern.equals(VOTED_DOWN)) {
            return !MIGHT_BE.matcher(between).find();
        }
        return pattern.equals(WAS_ADOPTED) ? Grammar.isFactInPassive(between) : Grammar.isFact(between);
    }

    private static @Nullable VoteMode mode(String words) {
        if (BY_ACCLAMATION.matcher(words).find()) {
            return VoteMode.BY_ACCLAMATION;
        }
        if (WITHOUT_A_VOTE.matcher(words).find()) {
            return VoteMode.WITHOUT_A_VOTE;
        }
        return UNANIMOUS.matcher(words).find() || ALL_VOTED.matcher(words).find()
                ? VoteMode.UNANIMOUS_WITHOUT_FIGURES
                : null;
    }

    private static @Nullable String resolution(String words, @Nullable DayMention day) {
        Matcher found = RESOLUTION.matcher(words);
        if (!found.find() || (found.group(2) == null && day == null)) {
            return null;
        }
        String year = found.group(2) != null
                ? found.group(2)
                : String.valueOf(day == null ? "" : day.day().getYear());
        return "S/RES/" + found.group(1) + "(" + year + ")";
    }
}
