package org.horseshoe.ingest.extraction;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.jspecify.annotations.Nullable;

/**
 * Reads who vetoed: "Russia and China vetoed", "vetoed by", "vetoes from", "China and Russia justified their vetoes".
 *
 * <p>Only permanent members can veto (UN Charter, Art. 27(3)); wishes, threats, rules and denials are no vetoes.
 */
final class VetoRule {

    private static final String NOT_THE_ACT =
            "(?!\\s*[-‑]?(?:power|right|threat|wield|hold|rule|initiative|player)|['’])";

    private static final String WHO = "(?<who>" + Grammar.STATES + ")";
    private static final String THE_WAY = "(?<gap>" + Grammar.GAP + ")";
    private static final String A_LONG_WAY = "(?<gap>[^.;:!?" + Reading.STATE + "]{0,90}?)";

    /** A verb with its day: "on 26 May vetoed". */
    private static final Pattern VETOED = Grammar.pattern(WHO + THE_WAY + "\\bvetoed\\b(?!\\s+by\\b)");

    private static final Pattern VETOED_BY = Grammar.pattern(
            "\\bvetoed(?<gap>)\\s+(?:there\\s+|again\\s+|jointly\\s+|twice\\s+|on\\s+\\w+day\\s+|in\\s+turn\\s+)?by\\s+(?:both\\s+)?(?:the\\s+)?"
                    + WHO);

    /** Those of the veto told of before: "the two had already cast their vetoes on 4 October". */
    private static final Pattern THEY_VETOED = Grammar.pattern(
            "\\b(?:the\\s+(?:same\\s+)?(?:two|pair)(?:\\s+\\w+)?|both(?:\\s+\\w+)?|they)(?<gap>" + Grammar.GAP
                    + ")\\b(?:vetoed|(?:used|cast|exercised)\\s+(?:their|a)\\s+(?:[\\w-]+\\s+){0,3}?veto(?:es)?)\\b");

    /** Nouns: the day of their sentence is mostly that of something else. */
    private static final Pattern VETOES_BY =
            Grammar.pattern("\\bveto(?:es)?\\b" + THE_WAY + "\\b(?:by|from|of)\\s+(?:both\\s+)?(?:the\\s+)?" + WHO);

    /** "failed to extend the mandate, as a result of a negative vote by China". */
    private static final Pattern NEGATIVE_VOTE_BY = Grammar.pattern(
            "\\b(?:because\\s+of|owing\\s+to|due\\s+to|result\\s+of)\\s+(?:a|the)\\s+negative\\s+votes?(?<gap>)\\s+(?:by|from|of)\\s+(?:both\\s+)?(?:the\\s+)?"
                    + WHO);

    /** "the veto that Russia cast on 28 March". */
    private static final Pattern VETO_CAST =
            Grammar.pattern("\\bveto(?:es)?(?<gap>)\\s+(?:that\\s+|which\\s+)?(?:the\\s+)?" + WHO
                    + "\\s+(?:had\\s+|have\\s+|has\\s+)?(?:cast|used|exercised|wielded)\\b");

    private static final Pattern CAST_A_VETO = Grammar.pattern(WHO + THE_WAY
            + "\\b(?:used|cast|exercised|wielded|deployed)\\s+(?:the|an?|another)\\s+(?:[\\w-]+\\s+){0,3}?veto\\b"
            + NOT_THE_ACT);

    /** "By casting its veto today, Russia has put …". */
    private static final Pattern BY_ITS_VETO = Grammar.pattern(
            "\\b(?:by\\s+)?(?:casting|using|wielding|exercising)\\s+its\\s+(?:\\w+\\s+)?veto\\b(?<gap>[^.;,"
                    + Reading.STATE + "]{0,40}?),\\s+(?:the\\s+)?" + WHO);

    private static final Pattern A_VETO = Grammar.pattern("\\b(?:the|an?|another)\\s+(?:[\\w-]+\\s+){0,3}?veto\\b");

    /** What only a veto does to a draft, said in other words: counted where the article speaks of a veto. */
    private static final Pattern KILLED = Grammar.pattern(
            WHO + THE_WAY
                    + "\\b(?:killed|defeated|brought\\s+down|blocked|alone\\s+in\\s+blocking|scuttled|torpedoed|sank|quashed|struck\\s+down|shot\\s+down|stopped|thwarted)\\s+"
                    + "(?:[\\w'’" + Reading.STATE + "-]+\\s+){0,8}?(?:resolution|draft|text|bid|extension|renewal"
                    + "|(?:move|effort|attempt|push|proposal)(?=[^.;]{0,40}\\bcouncil\\b))\\b(?![^.;]{0,60}\\b(?:committee|statement)\\b)");

    private static final Pattern THEIR_VETOES = Grammar.pattern(WHO + "(?:['’]s?)?" + A_LONG_WAY
            + "\\b(?:their|its)\\s+(?:[\\w'’" + Reading.STATE + "-]+\\s+){0,3}?veto(?:es)?\\b" + NOT_THE_ACT);

    private static final Pattern STATES_VETO = Grammar.pattern(WHO + "(?<gap>)(?:['’]s?)?\\s+(?:both\\s+|jointly\\s+)?"
            + "(?:joint\\s+|double\\s+|twin\\s+)?veto(?:es)?\\b" + NOT_THE_ACT);

    /** A clause behind its subject: "stood alone in blocking the demand, vetoing a text". */
    private static final Pattern VETOING = Grammar.pattern("^(?:the\\s+)?" + WHO
            + "(?<gap>[^.;]{0,200}?),\\s+(?:vetoing|casting\\s+(?:an?|its|the)\\s+(?:\\w+\\s+)?veto)\\b");

    /** As the UN says it of whoever the list of votes against names. */
    private static final Pattern NEGATIVE_VOTE = Grammar.pattern(
            "\\b(?:negative\\s+votes?|veto(?:es)?)\\s+(?:being\\s+)?(?:that\\s+)?(?:cast\\s+)?(?:of|by|from)\\s+(?:a|one|its|two|three)\\b[^.;]{0,20}?\\bpermanent\\s+members?\\b");

    /** Without who cast it: "the veto cast in the Security Council on 26 May". */
    private static final Pattern WAS_CAST =
            Grammar.pattern("\\bveto(?:es)?\\s+(?:that\\s+(?:was|were)\\s+)?cast\\b(?!\\s+by\\b)");

    private static final Pattern CAST = Grammar.pattern("\\b(?:used|cast|exercised|wielded|deployed)\\b");

    /** What a veto does to a draft, on its own day. */
    private static final Pattern STOPPED = Grammar.pattern(
            "\\b(?:went\\s+down|fell|sank|sunk|stopp(?:ed|ing)|killed|defeated|scuttled|torpedoed|doomed|thwarted|felled)\\b");

    private static final Pattern IN_A_YEAR = Grammar.pattern("\\b(?:in|last)\\s+(?:\\p{L}+\\s+)?(?:19|20)\\d{2}\\b");

    private static final Cues VOTE_OR_VETO = Cues.any(Cue.VOTE, Cue.VETO);
    private static final Cues FAILURE = Cues.any(Cue.FAILURE);

    private static final Cues NEGATIVE = Cues.any(Cue.NEGATION);
    private static final Cues VETOED_CUE = Cues.any(Cue.VETOED);
    private static final Cues OWN = Cues.any(Cue.OWN);
    private static final Cues VETO = Cues.any(Cue.VETO);
    private static final int MOST_VETOES = 3;

    private VetoRule() {}

    static List<VoteSignal> in(Reading reading) {
        Set<Member> permanent = PermanentSeats.on(
                reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
        var signals = new ArrayList<VoteSignal>();
        for (Span sentence : reading.sentencesOnStates(VETO)) {
            var in = new Scan(reading, sentence, permanent, signals);
            if (reading.has(sentence, VETOED_CUE)) {
                in.find(VETOED, "vetoed", true);
                in.find(VETOED_BY, "vetoed-by", true);
            }
            in.find(VETOING, "vetoing", true);
            in.find(VETOES_BY, "vetoes-by", false);
            if (reading.has(sentence, OWN)) {
                in.find(THEIR_VETOES, "their-vetoes", false);
                in.find(BY_ITS_VETO, "by-its-veto", true);
            }
            in.find(STATES_VETO, "states-veto", false);
            in.find(VETO_CAST, "veto-cast", false);
            if (A_VETO.matcher(reading.masked(sentence)).find()) {
                in.find(CAST_A_VETO, "veto-cast", true);
            }
        }
        boolean speaksOfAVeto = !reading.sentences(VETO).isEmpty();
        for (Span sentence : speaksOfAVeto ? reading.sentencesOnStates(FAILURE) : List.<Span>of()) {
            if (TallyRule.isOfTheCouncil(reading, sentence)) {
                new Scan(reading, sentence, permanent, signals).find(KILLED, "killed", true);
            }
        }
        for (Span sentence : reading.sentences(VETO)) {
            again(reading, sentence, signals);
            wasCast(reading, sentence, signals);
        }
        for (Span sentence : reading.sentencesOnStates(NEGATIVE)) {
            new Scan(reading, sentence, permanent, signals).find(NEGATIVE_VOTE_BY, "negative-vote-by", true);
        }
        for (Span sentence : reading.sentences(VOTE_OR_VETO)) {
            Matcher found = NEGATIVE_VOTE.matcher(reading.masked(sentence));
            if (found.find()
                    && Grammar.isFactAfter(reading.masked(sentence).substring(0, found.start()))
                    && reading.speaksOfTheCouncil(sentence)) {
                Span span = Finding.span(sentence, found);
                signals.add(
                        VoteSignal.veto("negative-vote", span, sentence, reading.dayOfVote(sentence, span), List.of()));
            }
        }
        return signals;
    }

    private static void wasCast(Reading reading, Span sentence, List<VoteSignal> signals) {
        Matcher found = WAS_CAST.matcher(reading.masked(sentence));
        if (found.find() && Grammar.isFactAfter(reading.masked(sentence).substring(0, found.start()))) {
            Span span = Finding.span(sentence, found);
            DayMention day = reading.dayOfVote(sentence, span);
            if (day != null && reading.follows(day.span(), span)) {
                signals.add(VoteSignal.veto("veto-was-cast", span, sentence, day, List.of()));
            }
        }
    }

    private static void again(Reading reading, Span sentence, List<VoteSignal> signals) {
        Matcher found = THEY_VETOED.matcher(reading.masked(sentence));
        if (!found.find() || !Grammar.isFact(found.group("gap"))) {
            return;
        }
        Span span = Finding.span(sentence, found);
        DayMention day = reading.dayOfVote(sentence, span);
        Optional<VoteSignal> before = signals.stream()
                .filter(signal -> signal.span().end() <= span.start()
                        && signal.positions().size() > 1)
                .max(Comparator.comparing(signal -> signal.span().start()));
        if (before.isPresent()
                && day == null
                && IN_A_YEAR.matcher(reading.masked(sentence)).find()) {
            signals.add(VoteSignal.veto(
                    "they-vetoed",
                    span,
                    sentence,
                    null,
                    List.copyOf(before.get().positions().keySet())));
        }
        if (day != null && before.isPresent()) {
            List<Member> by = List.copyOf(before.get().positions().keySet());
            reading.daysTogether(sentence, day)
                    .forEach(each -> signals.add(VoteSignal.veto("they-vetoed", span, sentence, each, by)));
        }
    }

    private record Scan(Reading reading, Span sentence, Set<Member> permanent, List<VoteSignal> into) {

        void find(Pattern pattern, String rule, boolean dayIsTheVetos) {
            String words = reading.masked(sentence);
            Matcher found = pattern.matcher(words);
            while (found.find()) {
                String gap = found.group("gap");
                List<Member> by = reading
                        .members(new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who")))
                        .stream()
                        .filter(permanent::contains)
                        .toList();
                boolean fact = Grammar.isFact(gap) && Grammar.isFactAfter(words.substring(0, found.start()));
                if (fact && !by.isEmpty() && by.size() <= MOST_VETOES) {
                    var span = new Span(sentence.start() + found.start(), sentence.start() + found.end());
                    boolean own = dayIsTheVetos
                            || CAST.matcher(gap).find()
                            || STOPPED.matcher(words).find();
                    DayMention day = day(span, own);
                    List<@Nullable DayMention> days = new ArrayList<>();
                    if (day == null) {
                        days.add(null);
                    } else {
                        days.addAll(reading.daysTogether(sentence, day));
                    }
                    days.forEach(each -> into.add(VoteSignal.veto(rule, span, sentence, each, by)));
                }
            }
        }

        private @Nullable DayMention day(Span span, boolean own) {
            DayMention day = reading.dayOfVote(sentence, span);
            return day != null && (own || reading.follows(day.span(), span)) ? day : null;
        }
    }
}
