package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what became of amendments to a draft. Their figures and their vetoes are not the draft's (S/96/Rev.7, rules 33 and
 * 36: an amendment is voted on first, and by itself).
 */
final class AmendmentRule {

    private static final Pattern AMENDMENT = Grammar.pattern("\\bamendments?\\b");

    /** From here on a sentence speaks of the draft again. */
    private static final Pattern DRAFT_AGAIN = Grammar.pattern(
            "\\b(?:council|members|resolution|draft|text|measure)\\b[^.;]{0,40}?\\b(?:adopted|approved|passed|endorsed)\\b");

    private static final Pattern ITS_OBJECT =
            Grammar.pattern("^\\s*(?:[\\w" + Reading.STATE + "-]+\\s+){0,6}?amendments?\\b");

    private static final Pattern REJECTED = Grammar.pattern(
            "\\b(?:reject(?:ed|ing)|failed|killed|vetoed|defeated|not\\s+adopted|(?:voted|turned|struck)\\s+down|fell\\s+short)\\b");
    private static final Pattern ADOPTED = Grammar.pattern("\\b(?:adopted|approved|passed|accepted|carried)\\b");
    private static final Pattern PROPOSED = Grammar.pattern(
            "\\b(?:propos(?:ed|es|ing)|moved|tabled|submitted|introduced|circulated|(?:put|bring|brought)\\s+forward|offered|sought)\\b");

    private static final String WHO = "(?<who>" + Grammar.STATES + ")";
    private static final List<Pattern> BY = List.of(
            Grammar.pattern("\\bamendments?\\b[^.;" + Reading.STATE + "]{0,40}?\\b(?:by|from)\\s+(?:the\\s+)?" + WHO),
            Grammar.pattern(WHO + "(?:['’]s?)?\\s+(?:proposed\\s+|draft\\s+|oral\\s+)?amendments?\\b"),
            Grammar.pattern(
                    WHO + "[^.;" + Reading.STATE + "]{0,30}?" + PROPOSED.pattern() + "[^.;]{0,40}?\\bamendments?\\b"),
            Grammar.pattern("\\bamendments?\\s+(?:that\\s+|which\\s+)?(?:the\\s+)?" + WHO + "[^.;" + Reading.STATE
                    + "]{0,20}?" + PROPOSED.pattern()));
    private static final Pattern SEVERAL = Grammar.pattern("\\bamendments\\b");
    private static final Pattern ONE_OF_THEM = Grammar.pattern(
            "^(?:that\\s+(?:proposal|one)|the\\s+(?:first|second|third|fourth|other))\\b(?!\\s+(?:vote|draft|text|resolution|time))");
    private static final Pattern MET_IT_TOO = Grammar.pattern(
            "\\bmet\\s+the\\s+same\\s+fate\\b|\\blikewise\\b[^.;]{0,20}?\\b(?:rejected|failed|not\\s+adopted)\\b");

    /** So many of them are told of one after the other. */
    private static final int NEXT = 3;

    private static final Cues CUE = Cues.any(Cue.AMENDMENT);

    private final Reading reading;
    private final List<VoteSignal> signals;
    private final List<Finding> into = new ArrayList<>();

    private AmendmentRule(Reading reading, List<VoteSignal> signals) {
        this.reading = reading;
        this.signals = signals;
    }

    /**
     * What is told of amendments, one for each sentence that goes further than the one before.
     *
     * @param signals what tells of votes on amendments
     */
    static List<Finding> in(Reading reading, List<VoteSignal> signals) {
        var rule = new AmendmentRule(reading, signals);
        for (Span sentence : reading.sentences(CUE)) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                rule.read(sentence);
                rule.readOneByOne(sentence);
            }
        }
        return rule.into;
    }

    /** Whether a signal tells of a vote on an amendment: the last thing put to the vote before it, or its object. */
    static boolean isOfAnAmendment(Reading reading, VoteSignal signal) {
        Span sentence = signal.sentence();
        if (!reading.has(sentence, CUE)) {
            return isOneOfSeveral(reading, sentence);
        }
        String words = reading.masked(sentence);
        int end = signal.span().end() - sentence.start();
        int amendment = Grammar.last(AMENDMENT, words.substring(0, end));
        return amendment >= 0
                ? amendment > Grammar.last(DRAFT_AGAIN, words.substring(0, end))
                : ITS_OBJECT.matcher(words.substring(end)).find();
    }

    /** "It took up two amendments of Russia's. The first, which …, was not adopted." */
    private static boolean isOneOfSeveral(Reading reading, Span sentence) {
        if (!ONE_OF_THEM.matcher(reading.masked(sentence)).find()) {
            return false;
        }
        Span before = sentence;
        for (int i = 0; i < NEXT; i++) {
            before = reading.sentenceBefore(before);
            if (SEVERAL.matcher(reading.masked(before)).find()) {
                return true;
            }
            if (!ONE_OF_THEM.matcher(reading.masked(before)).find()) {
                return false;
            }
        }
        return false;
    }

    /** Those of several amendments that the next sentences tell of one by one. */
    private void readOneByOne(Span sentence) {
        Span last = sentence;
        Span next = reading.sentenceAfter(last);
        for (int i = 0; i < NEXT && !next.equals(last) && isOneOfSeveral(reading, next); i++) {
            readOne(next);
            last = next;
            next = reading.sentenceAfter(last);
        }
    }

    /** What became of one of several amendments. */
    private void readOne(Span sentence) {
        if (reading.has(sentence, CUE)) {
            return; // and is read by itself
        }
        String words = reading.masked(sentence);
        Fate fate = MET_IT_TOO.matcher(words).find() ? Fate.REJECTED : fate(words);
        if (fate == null || fate == Fate.PROPOSED) {
            return;
        }
        List<Member> by = List.of();
        if (!into.isEmpty() && into.getLast().claim() instanceof Told.AmendmentTold(var known, var proposers, var _)) {
            by = proposers;
            if (known == Fate.PROPOSED) {
                into.removeLast();
            }
        }
        Matcher one = ONE_OF_THEM.matcher(words);
        Span span = one.find() ? Finding.span(sentence, one) : sentence;
        into.add(new Finding(new Told.AmendmentTold(fate, by, tallyOf(sentence)), "amendment", span, sentence, 0.8));
    }

    private @Nullable ReportedTally tallyOf(Span sentence) {
        return signals.stream()
                .filter(signal -> signal.sentence().equals(sentence) && signal.tally() != null)
                .map(VoteSignal::tally)
                .findFirst()
                .orElse(null);
    }

    private void read(Span sentence) {
        String words = reading.masked(sentence);
        Matcher found = AMENDMENT.matcher(words);
        Fate fate = found.find() ? fate(words) : null;
        if (fate == null) {
            return;
        }
        List<Member> by = by(sentence, words);
        Optional<Finding> before = into.isEmpty() ? Optional.empty() : Optional.of(into.getLast());
        if (before.isPresent() && before.get().claim() instanceof Told.AmendmentTold(var known, var proposers, var _)) {
            if (fate == Fate.PROPOSED) {
                return;
            }
            if (known == Fate.PROPOSED) {
                into.removeLast();
                by = by.isEmpty() ? proposers : by;
            }
        }
        into.add(new Finding(
                new Told.AmendmentTold(fate, by, tallyOf(sentence)),
                "amendment",
                Finding.span(sentence, found),
                sentence,
                0.8));
    }

    private static @Nullable Fate fate(String words) {
        // "The amendment failed before the Council adopted the text": what is said of the text is not said of it.
        int draft = Grammar.last(DRAFT_AGAIN, words);
        String own = draft > 0 && Grammar.last(AMENDMENT, words.substring(0, draft)) >= 0
                ? words.substring(0, draft)
                : words;
        if (REJECTED.matcher(own).find()) {
            return Fate.REJECTED;
        }
        if (ADOPTED.matcher(own).find()) {
            return Fate.IN_PLACE;
        }
        return PROPOSED.matcher(own).find() ? Fate.PROPOSED : null;
    }

    private List<Member> by(Span sentence, String words) {
        for (Pattern pattern : BY) {
            Matcher found = pattern.matcher(words);
            if (found.find()) {
                return reading.members(
                        new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who")));
            }
        }
        return List.of();
    }
}
