package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a vote: 13–2 · 13-2-0 · a vote of 13 to 2 · 13 in favour, 2 against, no abstentions. */
final class TallyRule {

    private static final String YES = "(?<yes>" + Numbers.VOTES + ")";
    private static final String NO = "(?<no>" + Numbers.VOTES + ")";
    private static final String VOTER =
            "(?:council\\s+)?(?:votes?|members?|countr(?:y|ies)|nations?|states?|delegations?|governments?|ambassadors?|envoys|hands?|voices?)";
    private static final String VOTERS = "(?:" + VOTER + "\\s+)?";

    /** Those who voted so, as the UN lists them: 2 against (China, Russian Federation). */
    private static final String THOSE = "(?:\\s*\\([^)]{0,300}\\))?";

    private static final String ABSTENTIONS =
            "(?:(?:,?\\s+and|,?\\s+with|,?\\s+while|,|\\s*\\()\\s*(?:there\\s+were\\s+)?(?<abstained>" + Numbers.VOTES
                    + ")(?:,[^.;\\d]{0,40}?,)?\\s+" + VOTERS + "abst\\w+)?";

    /** Who they were, or what else is to be said of them: ", Russia and Venezuela," or "— China was the third —". */
    private static final String ASIDE =
            "(?:,[^.;\\d]{0,80}?,|\\s+[–—-]\\s+[^.;\\d]{0,60}?\\s+[–—-]|\\s*\\([^)]{0,300}\\))?";

    /** "of the body's 15 members", "members of the Security Council". */
    private static final String OF_THEM =
            "(?:\\s+of\\s+(?:the|its)\\s+(?:[\\w'’-]+\\s+){0,4}?(?:members|countries)(?:\\s+(?:of|on)\\s+the\\s+(?:[\\w.'’-]+\\s+){0,3}?(?:council|body))?"
                    + "|\\s+(?:members|countries)\\s+of\\s+the\\s+(?:[\\w.'’-]+\\s+){0,2}?(?:council|body))?";

    private static final String VOTED =
            "(?:(?:(?:had|have)\\s+)?(?:voted|voting|said|saying|raised\\s+(?:their|its)\\s+hands?)\\s+(?:on\\s+\\w+day\\s+)?|(?:were|was|had\\s+been)\\s+)?";
    private static final String IN_FAVOUR = "(?:in\\s+favou?r|for|yes)\\b";
    private static final String AGAINST = "(?:against|opposed|objected|dissenting|no)\\b";
    private static final String FOR_IT = "\\b" + YES + OF_THEM + "(?:\\s+" + VOTER + ")?" + ASIDE + "\\s+(?:" + VOTED
            + IN_FAVOUR + "|(?:had\\s+)?voted\\s+(?:on\\s+\\w+day\\s+)?to\\s+\\w+)";

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    /** What the draft was and when, in few words, up to the votes against it: figures are those of a day. */
    private static final String FEW_WORDS = "(?:[^.\\d]|(?<=[Rr]esolution\\s{1,2})\\d{3,4}|(?<=" + MONTH
            + "[a-z.]{0,7}\\s)\\d{1,2}|\\d{1,2}(?=\\s" + MONTH + ")){0,100}?";

    private static final String ON_TO = FEW_WORDS + "(?<=[\\s(,])";

    private static final String GOT =
            "\\b(?:w[io]n(?:ning)?|got|getting|(?:gain|receiv|garner|secur|muster|attract|obtain|poll|collect)(?:ed|ing)|drew|drawing|took)"
                    + "\\s+(?:only\\s+|just\\s+)?" + YES;

    /**
     * A way to write figures.
     *
     * @param cues what a sentence must have for it to be worth trying
     * @param atANumber whether it begins with a number, and is tried nowhere else
     */
    private record Figures(Pattern pattern, Cues cues, boolean atANumber) {}

    private static final List<Figures> FIGURES = List.of(
            new Figures(
                    Grammar.pattern(
                            "(?<![\\p{L}\\p{N}.,$/–-])(?<yes>\\d{1,2})\\s?[-–—‑]\\s?(?<no>\\d{1,2})(?:\\s?[-–—‑]\\s?(?<abstained>\\d{1,2}))?"
                                    + "(?![\\p{N}%/–-]|[.,]\\d|\\s+(?:January|February|March|April|May|June|July|August|September|October"
                                    + "|November|December|years?|days?|percent)\\b)"),
                    Cues.any(Cue.FIGURE),
                    false),
            new Figures(
                    Grammar.pattern("\\b(?:vote[ds]?|voting|count|tally|result|ballot|score)\\s+"
                            + "(?:on\\s+\\w+day\\s+(?:evening\\s+|night\\s+)?)?(?:(?:of|by|was|were|ended|stood\\s+at|came\\s+out\\s+at|went)\\s+)?"
                            + YES
                            + "\\s+to\\s+" + NO
                            + "\\b" + ABSTENTIONS),
                    Cues.any(Cue.VOTE, Cue.BALLOT),
                    false),
            new Figures(
                    Grammar.pattern(FOR_IT + THOSE + ON_TO + NO + THOSE + ASIDE + "\\s+" + VOTERS + VOTED + AGAINST
                            + THOSE + ABSTENTIONS),
                    Cues.any(Cue.AGAINST),
                    true),
            new Figures(
                    Grammar.pattern("\\b" + YES + OF_THEM + "(?:\\s+" + VOTER + ")?" + ASIDE
                            + "\\s+(?:had\\s+)?(?:supported|backed|endorsed)\\s+" + ON_TO + NO + ASIDE + "\\s+" + VOTERS
                            + VOTED + AGAINST
                            + ASIDE + ABSTENTIONS),
                    Cues.any(Cue.AGAINST),
                    true),
            new Figures(
                    Grammar.pattern("\\bby\\s+" + YES + "\\s+votes?\\s+(?:in\\s+favou?r\\s+)?to\\s+" + NO + "\\b"
                            + ABSTENTIONS),
                    Cues.any(Cue.VOTE),
                    false),
            new Figures(
                    Grammar.pattern(
                            ",\\s+" + YES + "\\s+votes?\\s+(?:in\\s+favou?r\\s+)?to\\s+" + NO + "\\b" + ABSTENTIONS),
                    Cues.any(Cue.VOTE),
                    false),
            new Figures(
                    Grammar.pattern("\\b(?:supported|backed)\\s+by\\s+" + YES + "\\b[^.\\d]{0,60}?(?:opposed\\s+by\\s+"
                            + NO + "|[,;]\\s+(?:and\\s+)?(?<no2>" + Numbers.VOTES + ")\\s+(?:was|were)\\s+against)\\b"
                            + ABSTENTIONS),
                    Cues.any(Cue.FAVOUR),
                    false),
            new Figures(
                    Grammar.pattern("^" + YES + "\\s+to\\s+" + NO + "\\b(?=\\s*[:,;–—-])" + ABSTENTIONS),
                    Cues.any(Cue.COUNCIL),
                    false),
            new Figures(
                    Grammar.pattern(
                            "\\b(?:adopted|approved|passed|carried|rejected|vetoed|failed|defeated)\\b[^.;\\d]{0,80}?,\\s+"
                                    + YES + "\\s+to\\s+" + NO + "\\b(?=\\s*(?:[.,;)]|$)|\\s+with\\b)" + ABSTENTIONS),
                    Cues.any(Cue.ADOPTION, Cue.FAILURE, Cue.VETO),
                    false),
            new Figures(
                    Grammar.pattern("\\b" + YES + OF_THEM + "(?:\\s+" + VOTER + ")?" + ASIDE
                            + "\\s+(?:said\\s+yes|approved)\\b[^.;\\d]{0,60}?\\b" + NO + "\\s+" + VOTERS
                            + "(?:said\\s+no|objected|opposed|was\\s+against|were\\s+against)\\b" + ABSTENTIONS),
                    Cues.any(Cue.AGAINST),
                    true),
            new Figures(
                    Grammar.pattern("\\b(?:by|with)\\s+" + YES
                            + "\\s+votes?\\b(?:\\s+(?:for|in\\s+favou?r))?,?\\s+(?:and\\s+|with\\s+)?" + NO + "\\s+"
                            + VOTERS + "(?:cast\\s+)?(?:against|opposed|opposing)\\b(?:\\s+it)?" + ABSTENTIONS),
                    Cues.any(Cue.AGAINST),
                    false),
            new Figures(
                    Grammar.pattern(GOT + "\\s+votes?\\b[^.;\\d]{0,60}?\\b" + NO
                            + "\\s+(?:\\w+\\s+)?(?:against|opposed)\\b" + ABSTENTIONS),
                    Cues.any(Cue.AGAINST),
                    false),
            new Figures(
                    Grammar.pattern(GOT + "\\s+[“\"]?(?:yes[”\"]?\\s+)?votes?\\s+(?:against|to)\\s+" + NO + "\\b"
                            + ABSTENTIONS),
                    Cues.any(Cue.VOTE),
                    false),
            new Figures(
                    Grammar.pattern(FOR_IT + FEW_WORDS + "\\b(?:the|a)\\s+(?:only|sole|lone|single)\\s+"
                            + "(?:vote\\s+against|(?:no|negative|dissenting|opposing)\\s+vote)\\b" + ABSTENTIONS),
                    Cues.any(Cue.ONLY),
                    true));

    private static final Pattern IN_FAVOUR_ALONE = Grammar.pattern("^(?:but\\s+)?" + YES + OF_THEM + "(?:\\s+" + VOTER
            + ")?" + ASIDE + "\\s+(?:" + VOTED + IN_FAVOUR + "|(?:had\\s+)?(?:supported|backed|endorsed|approved)\\b)");
    private static final Pattern AGAINST_ALONE = Grammar.pattern(
            "^(?:only\\s+|just\\s+|but\\s+)?" + NO + "(?:\\s+" + VOTER + ")?" + ASIDE
                    + "\\s+(?:(?:had\\s+)?(?:voted\\s+(?:against|no)|opposed|said\\s+no)|(?:was|were)\\s+(?:against|opposed))\\b");
    /** Those in favour alone, wherever in a sentence: "the 13 other members voted for it", "got nine votes". */
    private static final Pattern FOR_ALONE = Grammar.pattern("\\b" + YES
            + "(?:\\s+(?:other|remaining))?(?:\\s+of\\s+the\\s+(?:security\\s+)?council['’]s\\s+(?:(?:15|fifteen)\\s+)?members)?"
            + OF_THEM + "(?:\\s+" + VOTER + ")?"
            + "(?:\\s+(?:of|on)\\s+(?:the\\s+|its\\s+)?(?:[\\w.'’-]+\\s+){0,5}?(?:council|body|members))?" + ASIDE
            + "\\s+(?:all\\s+|had\\s+|also\\s+){0,2}(?:" + VOTED + IN_FAVOUR
            + "|(?:supported|backed|endorsed|approved|wanted)\\b)");

    /** "won 13 votes, while China abstained". */
    private static final Pattern GOT_ALONE = Grammar.pattern(GOT + "\\s+(?:yes\\s+)?votes?\\b");

    private static final Pattern ALL = Grammar.pattern(
            "\\b(?:adopted|approved|passed|carried|backed|through)\\b[^.;]{0,60}?\\b(?:by|with)\\s+(?:the\\s+votes\\s+of\\s+)?all\\s+(?:of\\s+(?:its|the)\\s+)?(?:15|fifteen)\\s+(?:council\\s+)?(?:votes|members|countries|states|nations)\\b"
                    + "|\\bwith\\s+the\\s+votes\\s+of\\s+all\\s+(?:15|fifteen)\\s+members\\b"
                    + "|\\ball\\s+(?:of\\s+(?:its|the)\\s+)?(?:15|fifteen)\\s+(?:council\\s+)?(?:members|countries|states|nations)\\b[^.;\\d]{0,60}?\\b(?:(?:voted|voting)\\s+(?:on\\s+\\w+day\\s+)?(?:for|in\\s+favou?r|yes)|adopted|approved|backed|supported|raised\\s+their\\s+hands)\\b");

    private static final Cues FAVOUR = Cues.any(Cue.FAVOUR, Cue.VOTE);
    private static final Pattern A_NUMBER = Grammar.pattern("\\b" + Numbers.VOTES + "\\b");

    private static final Pattern ABSTAINING =
            Grammar.pattern("\\b(" + Numbers.VOTES + ")(?:,[^.;\\d]{0,40}?,)?\\s+" + VOTERS + "abst(?:entions?|ain)");
    private static final Pattern OF_A_VOTE = Grammar.pattern(
            "\\b(?:vote[ds]?|voting|tally|count|results?|ballots?|adopted|passed|approved|rejected|failed|in favou?r|against|opposed|abst\\w+|vetoed)\\b");
    private static final Pattern ANOTHER_BODY = Pattern.compile(
            "\\b(?:General Assembly|(?:[Cc]ity|[Tt]own|[Cc]ounty) [Cc]ouncil|Human Rights Council|Senate|House|Congress|[Pp]arliament|Duma|[Cc]ourt|[Bb]oard|[Jj]udges|[Jj]ustices)\\b");
    private static final Pattern COMMITTEE = Pattern.compile("\\b[Cc]ommittee\\b");

    /** The Council, once it was named: a committee beside it does not take its votes. */
    private static final Pattern THE_COUNCIL = Pattern.compile(
            "\\b[Tt]he\\s+(?:15-(?:member|nation)\\s+)?[Cc]ouncil\\b|\\b" + Grammar.FIFTEEN_MEMBER_BODY + "\\b");

    private static final Cues ELSEWHERE = Cues.any(Cue.ANOTHER_BODY);

    /** Of {@link #OF_A_VOTE}, and of each of the figures. */
    private static final Cues WORDS_OF_A_VOTE =
            Cues.any(Cue.VOTE, Cue.BALLOT, Cue.ADOPTION, Cue.FAILURE, Cue.FAVOUR, Cue.ABSTENTION, Cue.VETO);

    private static final int NEAR = 90;
    private static final Cues STATEMENTS = Cues.any(Cue.STATEMENT);
    private static final Cues AMENDMENTS = Cues.any(Cue.AMENDMENT);
    private static final Pattern OF_THE_WHOLE = Grammar.pattern("(?:\\bof\\s+(?:the|its)|['’]s)\\s+$");
    private static final int JUST_BEFORE = 12;

    private TallyRule() {}

    static List<VoteSignal> in(Reading reading) {
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentences(WORDS_OF_A_VOTE)) {
            String words = reading.masked(sentence);
            if (isOfTheCouncil(reading, sentence)) {
                int before = signals.size();
                find(reading, sentence, words, signals);
                if (signals.size() == before && reading.has(sentence, FAVOUR)) {
                    overTwo(reading, sentence, words, signals);
                }
                if (signals.size() == before) {
                    ofAll(reading, sentence, words, signals);
                }
            }
        }
        return signals;
    }

    /** "Adopted by all 15 members", "all fifteen countries voted for it". */
    private static void ofAll(Reading reading, Span sentence, String words, List<VoteSignal> into) {
        Matcher found = ALL.matcher(words);
        if (found.find()
                && !reading.has(sentence, STATEMENTS)
                && Grammar.isFactAfter(words.substring(0, found.start()))) {
            Span span = Finding.span(sentence, found);
            DayMention day = reading.dayOfVote(sentence, span);
            boolean isOfTheVote = day != null && (day.span().start() < span.end() || reading.follows(day.span(), span));
            into.add(VoteSignal.tally(
                    span, sentence, isOfTheVote ? day : null, new ReportedTally(ReportedVote.COUNCIL, 0, null, null)));
        }
    }

    /** Figures over two sentences: "Ten members voted for it on Friday. One, Russia, voted against." */
    private static void overTwo(Reading reading, Span sentence, String words, List<VoteSignal> into) {
        Span next = reading.sentenceAfter(sentence);
        Matcher inFavour = IN_FAVOUR_ALONE.matcher(words);
        boolean told = inFavour.find() || inFavour.usePattern(GOT_ALONE).find(0);
        Matcher against = AGAINST_ALONE.matcher(reading.masked(next));
        if (next.equals(sentence) || !told || !against.find()) {
            return;
        }
        Integer yes = votes(inFavour.group("yes"));
        Integer no = votes(against.group("no"));
        if (yes != null && no != null && yes + no <= ReportedVote.COUNCIL && yes + no > 0) {
            Span span = Finding.span(sentence, inFavour).and(Finding.span(next, against));
            Span first = Finding.span(sentence, inFavour);
            into.add(VoteSignal.tally(
                    span, sentence, reading.dayOfVote(sentence, first), new ReportedTally(yes, no, null, null)));
        }
    }

    /**
     * Figures that follow from what a text tells of a vote: who vetoed, who else is named, and how many were in favour, where
     * these are fifteen together.
     */
    static Optional<VoteSignal> ofTheRest(Reading reading, ReportedVote vote) {
        int against = vote.count(Position.AGAINST);
        if (vote.tally() != null || against == 0) {
            return Optional.empty();
        }
        int fewest = vote.stated() == StatedOutcome.NOT_ADOPTED ? 0 : VoteRule.FEWEST_TO_ADOPT;
        List<Span> sentences = vote.sentences().stream()
                .flatMap(told -> Stream.of(reading.sentenceBefore(told), told, reading.sentenceAfter(told)))
                .filter(sentence -> !VoteRule.isOfARival(reading, sentence) && !reading.has(sentence, AMENDMENTS))
                .distinct()
                .toList();
        for (Span sentence : sentences) {
            String words = reading.masked(sentence);
            for (Pattern pattern : List.of(FOR_ALONE, GOT_ALONE)) {
                Matcher found = pattern.matcher(words);
                while (found.find()) {
                    Integer yes = votes(found.group("yes"));
                    Matcher abstaining = ABSTAINING.matcher(words);
                    Integer abstained = abstaining.find() ? votes(abstaining.group(1)) : null;
                    int others = abstained == null ? vote.count(Position.ABSTAINED) : abstained;
                    if (yes != null && yes >= fewest && yes + against + others == ReportedVote.COUNCIL) {
                        return Optional.of(VoteSignal.tally(
                                Finding.span(sentence, found),
                                sentence,
                                null,
                                new ReportedTally(yes, against, others, null)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static void find(Reading reading, Span sentence, String words, List<VoteSignal> into) {
        List<Integer> numbers = null;
        for (Figures figures : FIGURES) {
            if (reading.has(sentence, figures.cues())) {
                Matcher found = figures.pattern().matcher(words);
                if (figures.atANumber()) {
                    numbers = numbers == null ? numbers(words) : numbers;
                    found.useTransparentBounds(true);
                    int end = 0;
                    for (int start : numbers) {
                        boolean fits = start >= end
                                && found.region(start, words.length()).lookingAt();
                        Optional<ReportedTally> tally = fits ? read(found, words) : Optional.empty();
                        if (tally.isPresent()) {
                            end = found.end();
                            add(reading, sentence, found, tally.get(), into);
                        }
                    }
                } else {
                    while (found.find()) {
                        read(found, words).ifPresent(tally -> add(reading, sentence, found, tally, into));
                    }
                }
            }
        }
    }

    /** Where numbers of votes begin: not the second one of "fourteen of the 15 members". */
    private static List<Integer> numbers(String words) {
        return A_NUMBER.matcher(words)
                .results()
                .map(MatchResult::start)
                .filter(start -> !OF_THE_WHOLE
                        .matcher(words)
                        .region(Math.max(0, start - JUST_BEFORE), start)
                        .find())
                .toList();
    }

    /** A vote counted elsewhere is not the Council's, unless the sentence names the Council too. */
    static boolean isOfTheCouncil(Reading reading, Span sentence) {
        return !reading.has(sentence, ELSEWHERE)
                || reading.namesTheCouncilItself(sentence)
                || isOfNoOther(sentence.of(reading.text()));
    }

    /** The same where a committee of the Council may act. */
    static boolean isOfNoOtherBody(Reading reading, Span sentence) {
        return !reading.has(sentence, ELSEWHERE)
                || reading.namesTheCouncilItself(sentence)
                || !ANOTHER_BODY.matcher(sentence.of(reading.text())).find();
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
        Integer yes = votes(found.group("yes"));
        Integer no = found.namedGroups().containsKey("no") ? votes(found.group("no")) : Integer.valueOf(1);
        if (no == null && found.namedGroups().containsKey("no2")) {
            no = votes(found.group("no2"));
        }
        String around =
                words.substring(Math.max(0, found.start() - NEAR), Math.min(words.length(), found.end() + NEAR));
        if (yes == null || no == null || !OF_A_VOTE.matcher(around).find()) {
            return Optional.empty();
        }
        Integer abstained = votes(found.group("abstained"));
        if (abstained == null) {
            Matcher after =
                    ABSTAINING.matcher(words.substring(found.end(), Math.min(words.length(), found.end() + NEAR)));
            abstained = after.find() ? votes(after.group(1)) : null;
        }
        boolean fits = yes + no + (abstained == null ? 0 : abstained) <= ReportedVote.COUNCIL && yes + no > 0;
        return fits ? Optional.of(new ReportedTally(yes, no, abstained, null)) : Optional.empty();
    }

    private static @Nullable Integer votes(@Nullable String written) {
        return written == null ? null : Numbers.whole(written).orElse(null);
    }
}
