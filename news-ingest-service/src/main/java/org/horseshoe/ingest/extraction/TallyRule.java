package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a vote: 13–2 · 13-2-0 · a vote of 13 to 2 · 13 in favour, 2 against, no abstentions. */
final class TallyRule {

    private static final String V = "(" + Numbers.VOTES + ")";
    /** Those who voted so, as the UN lists them: 2 against (China, Russian Federation). */
    private static final String THOSE = "(?:\\s*\\([^)]{0,300}\\))?";

    private static final String ABSTENTIONS =
            "(?:(?:,|\\s+and|\\s+with|,\\s+with|\\s*\\()\\s*" + V + "\\s+(?:countr\\w+\\s+|members?\\s+)?abst\\w+)?";

    private static final List<Pattern> FIGURES = List.of(
            Grammar.pattern("(?<![\\p{L}\\p{N}.,$/–-])(\\d{1,2})\\s?[-–—‑]\\s?(\\d{1,2})(?:\\s?[-–—‑]\\s?(\\d{1,2}))?"
                    + "(?![\\p{N}%/–-]|[.,]\\d|\\s+(?:January|February|March|April|May|June|July|August|September|October"
                    + "|November|December|years?|days?|percent)\\b)"),
            Grammar.pattern("\\b(?:vote[ds]?|voting|count|tally|result|ballot)\\s+"
                    + "(?:(?:of|by|was|were|ended|stood\\s+at|came\\s+out\\s+at|went)\\s+)?" + V + "\\s+to\\s+" + V
                    + "\\b"
                    + ABSTENTIONS),
            Grammar.pattern("\\b" + V + "\\s+(?:of\\s+(?:the|its)\\s+(?:[\\w'’-]+\\s+){0,4}?(?:members|countries)\\s+"
                    + "|(?:members|countries)\\s+of\\s+the\\s+(?:[\\w.'’-]+\\s+){1,3}?)?"
                    + "(?:votes?\\s+|members\\s+|countries\\s+|nations\\s+|states\\s+)?"
                    + "(?:(?:voted|voting|were)\\s+)?(?:in\\s+favou?r|for|yes)(?:(?:\\s+of)?\\s+it|(?:\\s+of)?\\s+the\\s+(?:\\w+\\s+)?(?:resolution|draft|text|measure)|\\s+of\\s+[^,.;\\d]{0,50})?"
                    + THOSE + "\\s*(?:,|,?\\s+and|,?\\s+to|,?\\s+with)?\\s*"
                    + V + THOSE
                    + "(?:,[^.;\\d]{0,60},)?\\s+(?:votes?\\s+)?(?:(?:voted|voting|were|was)\\s+)?(?:against|opposed|no)\\b"
                    + THOSE
                    + ABSTENTIONS),
            Grammar.pattern("\\bby\\s+" + V + "\\s+votes?\\s+(?:in\\s+favou?r\\s+)?to\\s+" + V + "\\b" + ABSTENTIONS),
            Grammar.pattern("^" + V + "\\s+to\\s+" + V + "\\b(?=\\s*[:,;–—-])" + ABSTENTIONS),
            Grammar.pattern(
                    "\\b(?:adopted|approved|passed|carried|rejected|vetoed|failed|defeated)\\b[^.;\\d]{0,80}?,\\s+" + V
                            + "\\s+to\\s+" + V + "\\b(?=\\s*(?:[.,;)]|$)|\\s+with\\b)" + ABSTENTIONS),
            Grammar.pattern(
                    "\\b(?:won|got|gained|received|drew|garnered|secured|mustered|attracted)\\s+(?:only\\s+|just\\s+)?"
                            + V + "\\s+votes?\\b[^.;\\d]{0,60}?\\b" + V + "\\s+(?:\\w+\\s+)?against\\b" + ABSTENTIONS));

    private static final Pattern ABSTAINING =
            Grammar.pattern("\\b" + V + "\\s+(?:countries\\s+|members?\\s+)?abst(?:entions?|ain)");
    private static final Pattern OF_A_VOTE = Grammar.pattern(
            "\\b(?:vote[ds]?|voting|tally|count|results?|ballots?|adopted|passed|approved|rejected|failed|in favou?r|abst\\w+|vetoed)\\b");
    private static final Pattern ANOTHER_BODY = Pattern.compile(
            "\\b(?:General Assembly|(?:[Cc]ity|[Tt]own|[Cc]ounty) [Cc]ouncil|Human Rights Council|Senate|House|Congress|[Pp]arliament|Duma|[Cc]ourt|[Bb]oard)\\b");
    private static final Pattern COMMITTEE = Pattern.compile("\\b[Cc]ommittee\\b");

    /** The Council, once it was named: a committee beside it does not take its votes. */
    private static final Pattern THE_COUNCIL = Pattern.compile(
            "\\b[Tt]he\\s+(?:15-(?:member|nation)\\s+)?[Cc]ouncil\\b|\\b15-(?:member|nation)\\s+(?:body|organ)\\b");

    private static final Cues ELSEWHERE = Cues.any(Cue.ANOTHER_BODY);

    /** Of {@link #OF_A_VOTE}, and of each of the figures. */
    private static final Cues WORDS_OF_A_VOTE =
            Cues.any(Cue.VOTE, Cue.BALLOT, Cue.ADOPTION, Cue.FAILURE, Cue.FAVOUR, Cue.ABSTENTION, Cue.VETO);

    private static final List<Cues> CUES_OF_FIGURES = List.of(
            Cues.any(Cue.FIGURE),
            Cues.any(Cue.VOTE, Cue.BALLOT),
            Cues.any(Cue.AGAINST),
            Cues.any(Cue.VOTE),
            Cues.any(Cue.COUNCIL),
            Cues.any(Cue.ADOPTION, Cue.FAILURE, Cue.VETO),
            Cues.any(Cue.AGAINST));
    private static final int NEAR = 90;

    private TallyRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentences(WORDS_OF_A_VOTE)) {
            String words = reading.masked(sentence);
            if (isOfTheCouncil(reading, sentence)) {
                for (int i = 0; i < FIGURES.size(); i++) {
                    if (reading.has(sentence, CUES_OF_FIGURES.get(i))) {
                        Matcher found = FIGURES.get(i).matcher(words);
                        while (found.find()) {
                            read(found, words).ifPresent(tally -> add(reading, sentence, found, tally, signals));
                        }
                    }
                }
            }
        }
        return signals;
    }

    /** A vote counted elsewhere is not the Council's, unless the sentence names the Council too. */
    static boolean isOfTheCouncil(Reading reading, Span sentence) {
        return !reading.has(sentence, ELSEWHERE)
                || reading.namesTheCouncilItself(sentence)
                || isOfNoOther(sentence.of(reading.text()));
    }

    private static boolean isOfNoOther(String words) {
        return !ANOTHER_BODY.matcher(words).find()
                && (!COMMITTEE.matcher(words).find()
                        || THE_COUNCIL.matcher(words).find());
    }

    private static void add(Reading reading, Span sentence, Matcher found, ReportedTally tally, List<VoteSignal> into) {
        var span = new Span(sentence.start() + found.start(), sentence.start() + found.end());
        boolean read = into.reversed().stream()
                .takeWhile(known -> known.sentence().equals(sentence))
                .anyMatch(known -> known.span().start() < span.end()
                        && span.start() < known.span().end());
        if (!read) {
            into.add(VoteSignal.tally(span, sentence, reading.dayOfVote(sentence, span), tally));
        }
    }

    private static Optional<ReportedTally> read(Matcher found, String words) {
        Integer yes = votes(found.group(1));
        Integer no = votes(found.group(2));
        String around =
                words.substring(Math.max(0, found.start() - NEAR), Math.min(words.length(), found.end() + NEAR));
        if (yes == null || no == null || !OF_A_VOTE.matcher(around).find()) {
            return Optional.empty();
        }
        Integer abstained = votes(found.group(3));
        if (abstained == null) {
            Matcher after =
                    ABSTAINING.matcher(words.substring(found.end(), Math.min(words.length(), found.end() + NEAR)));
            abstained = after.find() ? votes(after.group(1)) : null;
        }
        boolean fits = yes + no + (abstained == null ? 0 : abstained) <= 15 && yes + no > 0;
        return fits ? Optional.of(new ReportedTally(yes, no, abstained, null)) : Optional.empty();
    }

    private static @Nullable Integer votes(@Nullable String written) {
        return written == null ? null : Numbers.whole(written).orElse(null);
    }
}
