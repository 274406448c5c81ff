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

    private static final Pattern ADOPTED =
            Grammar.pattern("\\b(?:council|UNSC|members|" + Grammar.FIFTEEN_MEMBER_BODY + ")\\b([^.;]{0,60}?"
                    + ")\\b(?:adopted|approved|passed|endorsed|carried)\\b(?=[^.;]{0,80}\\b" + TEXT + "s?\\b)");
    private static final Pattern WAS_ADOPTED = Grammar.pattern(
            "\\b" + TEXT
                    + "s?\\b([^.;]{0,160}?)\\b(?:(?:was|were|been)\\s+(?:unanimously\\s+|then\\s+)?(?:adopted|approved|passed)"
                    + "|(?:(?<=,\\s)adopted|passed(?!\\s+silence)|carried(?!\\s+out)|went\\s+through|sailed\\s+through|won\\s+approval)(?!\\s+by\\s+the\\s+(?:general|senate|house)))\\b");
    /** "by resolution 2772, which the Council adopted on 12 March". */
    private static final Pattern WHICH_IT_ADOPTED = Grammar.pattern(
            "\\b" + TEXT
                    + "s?\\b(?:[^.;,]{0,40},?)\\s+(?:(?:which|that)\\s+)?the\\s+(?:(?:U\\.?N\\.?\\s+)?security\\s+)?(?:council|UNSC|members)([^.;]{0,30}?)\\s(?:adopted|approved|passed)\\b");

    /** As the UN's releases say it: "Unanimously adopting resolution 2207 (2015), the 15-member body extended". */
    private static final Pattern ADOPTING = Grammar.pattern(
            "\\badopting(\\s+(?:unanimously\\s+)?(?:the\\s+|a\\s+|its\\s+)?(?:draft\\s+)?)(?:resolution|text)\\b"
                    + "(?=[^.;]*\\b(?:council|UNSC|15-member|fifteen-member)\\b)");

    /** "A unanimous Security Council on Friday punished", "by the unanimous adoption of resolution 2288 (2016)". */
    private static final Pattern OF_ONE_MIND = Grammar.pattern(
            "\\bunanimous\\s+(?:U\\.?N\\.?\\s+)?(?:security\\s+)?council\\b([^.;]{0,40}?)\\b(?!call|condemn|express)\\w+ed\\b(?![^.;]*\\bstatement\\b)");

    private static final Pattern ADOPTION_OF = Grammar.pattern(
            "\\b(?:by|with)\\s+the\\s+(?:unanimous\\s+)?adoption()\\s+of\\s+(?:security\\s+council\\s+)?resolution\\s+\\d");

    /** The same after what it does: "The Council extended the mission until January, unanimously adopting resolution 2786". */
    private static final Pattern BY_ADOPTING = Grammar.pattern(
            "\\b(?:council|UNSC)\\b[^.;]{0,200}?,\\s+(?:unanimously\\s+)?adopting(\\s+(?:unanimously\\s+)?)(?:draft\\s+)?resolution\\b");

    private static final Pattern VOTED_TO =
            Grammar.pattern("\\b(?:council|UNSC|members)\\b([^.;:\\d]{0,60}?)\\bvoted\\b"
                    + "(?:\\s+(?:unanimously|today|yesterday|(?:late\\s+)?(?:on\\s+)?\\w+day(?:\\s+(?:night|evening|morning|afternoon))?|(?:by\\s+)?"
                    + Numbers.VOTES
                    + "(?:[-–]|\\s+(?:votes?\\s+)?to\\s+)" + Numbers.VOTES
                    + "(?:[-–]\\d{1,2})?))*\\s+to\\s+(?!(?:reject|block|defeat|delay|postpone)\\b)\\w+");
    /** Of a statement the Council is not said to be unanimous in this way, or its sentence says that it is one. */
    private static final Pattern UNANIMOUSLY = Grammar.pattern("\\b(?:council|UNSC|" + Grammar.FIFTEEN_MEMBER_BODY
            + ")\\b([^.;]{0,120}?)\\b(?:unanimously\\s+(?!(?:condemn|express|voic|call|urg|reject|agreed)\\w*\\b)(?:\\w+(?:ed|ing)|gave|chose|set|put|cut|sent|let|kept|struck|made|told|took)"
            + "|(?:decided|ruled|resolved|voted)\\s+unanimously)\\b(?![^.;]*\\bstatement\\b)");

    /** "In a unanimous vote on Friday, the Council renewed", "Members were unanimous in Friday's vote". */
    private static final Pattern BY_ONE_VOTE = Grammar.pattern(
            "\\b(?:in|by)\\s+a\\s+unanimous\\s+vote\\b([^.;]{0,60}?),?\\s(?:the\\s+)?(?:[\\w.]+\\s+){0,3}?(?:council|UNSC|body|members)\\b"
                    + "|\\bmembers\\s+were\\s+unanimous\\b|\\b(?:vote|decision)\\s+(?:among\\s+(?:the\\s+|its\\s+)?(?:15\\s+|fifteen\\s+)?members\\s+)?was\\s+unanimous\\b"
                    + "|\\b(?:council|UNSC)\\b[^.;]{0,160}?\\bwithout\\s+(?:a\\s+(?:single\\s+)?dissenting\\s+(?:voice|vote)|a\\s+vote\\s+against)\\b");
    /** After the Council was spoken of: "On August 5 it unanimously adopted a resolution". */
    private static final Pattern IT_ADOPTED = Grammar.pattern(
            "(?:^|[,\\d]\\s|\\b(?:and|when|day)\\s)(?:it|they)\\s((?:\\w+\\s+){0,2}?)(?:adopted|approved|passed)\\b(?=[^.;]{0,80}\\b"
                    + TEXT + "s?\\b)");

    private static final Pattern ALL_VOTED = Grammar.pattern(
            "\\b(?:council|UNSC|members)\\b[^.;]{0,40}?\\bvoted\\s+unanimously\\s+(?:on\\s+\\w+day\\s+)?(?:for|in\\s+favou?r)\\b|\\ball\\s+(?:of\\s+(?:its|the)\\s+)?(?:15|fifteen)\\s+(?:council\\s+)?(?:members|countries|states|nations)\\b([^.;]{0,60}?)"
                    + "\\bvoted\\b(?:\\s+on\\s+\\w+day|\\s+today)?\\s+(?:for|in\\s+favou?r|yes)\\b");
    private static final Pattern VOTED_DOWN = Grammar.pattern(
            "\\b(?:" + TEXT
                    + "s?|bid|effort|attempt|push|proposal|extension|motion|vote)\\b([^.;]{0,160}?)\\b(?:failed(?=\\s+(?:in|on|with|by)\\s)|fell\\s+(?:\\w+\\s+){0,3}?short|(?:was|were|been)\\s+(?:then\\s+|also\\s+|likewise\\s+|in\\s+turn\\s+)?(?:put\\s+to\\s+(?:the|a)\\s+vote\\s+and\\s+)?(?:voted\\s+down|turned\\s+down|struck\\s+down|defeated|rejected|not\\s+adopted)"
                    + "|collapsed(?=\\s+(?:in|on|at)\\s)|suffered\\s+an?\\s+(?:\\w+\\s+)?defeat|fell\\s+flat|fared\\s+worse|w(?:ent|as)\\s+down|failed(?=\\s+(?:soon|shortly|too\\b|as\\s+well|after|afterwards?)|\\s*[:,]|$))\\b?");

    /** The way to "was voted down" may be long, and say what the draft was to do. */
    private static final Pattern MIGHT_BE = Grammar.pattern("\\b(?:if|unless|whether|would\\s+have\\s+been)\\b");

    private static final Pattern LOST = Grammar.pattern(
            "\\blost([^.;]{0,20}?)\\b(?:bid|effort|attempt|push|vote)\\b(?=[^.;]{0,120}\\b(?:embargo|sanctions|resolution|draft|text|measure)\\b)");
    /** Taken up again after the figures: "it drew four votes, with seven against, and so was not adopted". */
    private static final Pattern IT_FAILED = Grammar.pattern(
            "\\b(?:it|which)\\b([^.;]{0,80}?)(?:,|\\band\\b)\\s+(?:so\\s+|thus\\s+|therefore\\s+)?(?:was\\s+)?(?:not\\s+adopted|defeated|rejected|voted\\s+down)\\b");

    private static final Pattern FAILED = Grammar.pattern(
            "\\b(?:council|" + TEXT + "|vote|motion|bid)\\b([^.;]{0,60}?)\\b(?:failed\\s+to\\s+(?:adopt|pass|"
                    + "(?:gain|get|win|secure|muster|obtain)\\s+(?:the\\s+|enough\\s+)?(?:minimum\\s+(?:of\\s+)?)?(?:nine|required|necessary|votes))"
                    + "|failed(?=\\s+(?:with|by)\\s|\\s+(?:in\\s+the\\s+(?:U\\.?N\\.?\\s+)?(?:security\\s+)?council|on\\s+\\w+day)\\b)"
                    + "|fell\\s+(?:\\w+\\s+){0,3}?short|was\\s+(?:rejected|not\\s+adopted)|did\\s+not\\s+(?:adopt|support|approve|pass|back|endorse))\\b");
    private static final Pattern RESOLUTION =
            Pattern.compile("\\b[Rr]esolution (\\d{1,4})(?:\\s?\\(((?:19|20)\\d{2})\\))?");

    private static final Pattern BY_ACCLAMATION = Grammar.pattern("\\bby acclamation\\b");
    private static final Pattern WITHOUT_A_VOTE = Grammar.pattern("\\bwithout a vote\\b|\\bby consensus\\b");
    private static final Pattern UNANIMOUS = Grammar.pattern("\\bunanimous(?:ly)?\\b");
    private static final Cues COUNCIL = Cues.any(Cue.COUNCIL);
    private static final Cues ADOPTION = Cues.any(Cue.ADOPTION);
    private static final Cues VOTES = Cues.any(Cue.VOTE);
    private static final Cues UNANIMITY = Cues.any(Cue.UNANIMITY);
    private static final Cues FAILURE = Cues.any(Cue.FAILURE, Cue.ADOPTION, Cue.VOTE, Cue.FAVOUR);
    private static final Cues ANY = Cues.any(Cue.FAILURE, Cue.ADOPTION, Cue.VOTE, Cue.FAVOUR, Cue.UNANIMITY);

    /** What a pattern tells, and what a sentence must have for it to be worth trying. */
    private record Telling(Pattern pattern, Cues cues, StatedOutcome stated) {}

    private static final List<Telling> TELLINGS = List.of(
            new Telling(ADOPTED, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(WAS_ADOPTED, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(WHICH_IT_ADOPTED, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(BY_ADOPTING, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(ADOPTING, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(ADOPTION_OF, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(BY_ONE_VOTE, UNANIMITY, StatedOutcome.ADOPTED),
            new Telling(IT_ADOPTED, ADOPTION, StatedOutcome.ADOPTED),
            new Telling(OF_ONE_MIND, UNANIMITY, StatedOutcome.ADOPTED),
            new Telling(UNANIMOUSLY, UNANIMITY, StatedOutcome.ADOPTED),
            new Telling(VOTED_TO, VOTES, StatedOutcome.ADOPTED),
            new Telling(ALL_VOTED, VOTES, StatedOutcome.ADOPTED),
            new Telling(FAILED, FAILURE, StatedOutcome.NOT_ADOPTED),
            new Telling(VOTED_DOWN, FAILURE, StatedOutcome.NOT_ADOPTED),
            new Telling(IT_FAILED, FAILURE, StatedOutcome.NOT_ADOPTED),
            new Telling(LOST, FAILURE, StatedOutcome.NOT_ADOPTED));

    private OutcomeRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentences(ANY)) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                TELLINGS.stream()
                        .filter(telling -> reading.has(sentence, telling.cues()))
                        .forEach(telling -> find(reading, sentence, telling.pattern(), telling.stated(), signals));
            }
        }
        return signals;
    }

    private static void find(
            Reading reading, Span sentence, Pattern pattern, StatedOutcome stated, List<VoteSignal> into) {
        String words = reading.masked(sentence);
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            String gap = found.group(1);
            boolean fact = isFact(pattern, gap == null ? "" : gap)
                    && (!pattern.equals(IT_ADOPTED) || isOnTheCouncil(reading, sentence));
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

    /** Whether the sentence or the one before speaks of the Council. */
    private static boolean isOnTheCouncil(Reading reading, Span sentence) {
        return reading.has(sentence, COUNCIL) || reading.has(reading.sentenceBefore(sentence), COUNCIL);
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
