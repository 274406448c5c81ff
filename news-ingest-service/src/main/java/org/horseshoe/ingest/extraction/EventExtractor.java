package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.Member;
import org.horseshoe.events.Stance;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.Candidate.Mark;
import org.horseshoe.ingest.gazetteer.ElectedMembers;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.jspecify.annotations.Nullable;

/** Reads an article: which events it reports, each with the words that say so, the rule and the confidence. */
public final class EventExtractor {

    /** What stands in the evidence as the reader of an article; the number rises when a rule changes its meaning. */
    public static final String NAME = "article-rules/7";

    private static final double UNSURE = 0.55;

    private EventExtractor() {}

    /** The candidates, in the order vote, draft, debate, counts of launches, names to be listed, what else is told. */
    public static List<Candidate> candidates(Article article) {
        var reading = new Reading(article);
        var candidates = new ArrayList<Candidate>();
        if (reading.isAboutTheCouncil()) {
            theCouncil(reading, candidates);
        }
        List<LaunchCountRule.Found> counts = LaunchCountRule.in(reading);
        counts.forEach(found -> candidates.add(new Candidate(
                new Claim.LaunchesCounted(found.count()),
                found.sentence(),
                "launch-count",
                0.7,
                List.of(new Mark(
                        "launch-count",
                        found.span(),
                        found.count().count() + " " + found.count().unit())))));
        LaunchRule.in(reading, counts).forEach(found -> candidates.add(found.candidate()));
        return candidates;
    }

    private static void theCouncil(Reading reading, List<Candidate> into) {
        VoteRule.Found found = VoteRule.in(reading);
        List<ReportedVote> votes = found.votes();
        var clues = new DraftClues(reading, votes);
        // An article tells its news last in time: older votes in it are background, and the draft is that of the news.
        DraftClue draft = clues.ofTheNews();
        for (int i = 0; i < votes.size(); i++) {
            ReportedVote vote = votes.get(i);
            boolean news = i == votes.size() - 1;
            into.add(vote(
                    reading,
                    vote,
                    news ? draft : clues.ofTheBackground(vote),
                    !news && isBeside(vote, votes.getLast())));
        }
        LocalDate published =
                reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        String regime = clues.regime();
        List<MeasureFinding> measures = regime == null ? List.of() : MeasureRule.in(reading, regime);
        if (!draft.sponsors().isEmpty() || !measures.isEmpty()) {
            into.add(draft(reading, draft, regime, measures, clues.sponsors()));
        }
        List<DebateRule.Found> debates = DebateRule.in(reading);
        List<Member> speakers = debates.isEmpty() ? List.of() : DebateRule.speakers(reading);
        debates.forEach(one -> into.add(debate(draft, one, speakers)));
        measures.stream()
                .filter(one -> one.rule().equals("listing"))
                .forEach(one -> into.add(listing(draft, regime, one)));
        AmendmentRule.in(reading, found.ofAmendments()).forEach(one -> into.add(one.candidate()));
        CouncilRule.in(reading).forEach(one -> into.add(one.candidate()));
        Set<Span> ofTheDraft = measures.stream().map(MeasureFinding::sentence).collect(Collectors.toSet());
        StatedOutcome end = votes.isEmpty() || isLongPast(reading, votes.getLast())
                ? null
                : votes.getLast().stated();
        LocalDate adoptedOn = end == StatedOutcome.ADOPTED ? votes.getLast().heldOn() : null;
        MeasureToldRule.in(reading, ofTheDraft, end).forEach(one -> into.add(one.candidate()));
        ListingRule.in(reading, ofTheDraft, end).forEach(one -> into.add(one.candidate()));
        MandateRule.in(reading, end).forEach(one -> into.add(one.candidate()));
        StandingCapRule.in(reading, ofTheDraft, adoptedOn).forEach(one -> into.add(one.candidate()));
        into.addAll(StatementRule.in(
                reading, votes.isEmpty() ? Map.of() : stances(votes.getLast(), draft, published), end));
    }

    /** What states think of the draft that is the news, as far as their votes tell, or that they submitted it. */
    private static Map<Member, Stance> stances(ReportedVote news, DraftClue draft, LocalDate published) {
        Map<Member, Stance> stances = new TreeMap<>();
        draft.sponsors().forEach(sponsor -> stances.put(sponsor, Stance.SUPPORTS));
        if (news.isUnanimous() || news.namesAllOthers()) {
            LocalDate day = news.heldOn() == null ? published : news.heldOn();
            Stream.concat(PermanentSeats.on(day).stream(), ElectedMembers.on(day).stream())
                    .forEach(member -> stances.put(member, Stance.SUPPORTS));
        }
        news.positions().forEach((member, position) -> {
            switch (position) {
                case IN_FAVOUR -> stances.put(member, Stance.SUPPORTS);
                case AGAINST -> stances.put(member, Stance.OPPOSES);
                case ABSTAINED, NOT_PARTICIPATING -> stances.remove(member);
            }
        });
        return stances;
    }

    /** A vote that cannot be the article's news. */
    private static boolean isLongPast(Reading reading, ReportedVote vote) {
        LocalDate held = vote.heldOn();
        return held != null && VoteRule.isLongPast(reading, held);
    }

    /** Another vote of the same day: which draft it was on, a person must tell. */
    private static boolean isBeside(ReportedVote vote, ReportedVote news) {
        return vote.heldOn() != null && vote.heldOn().equals(news.heldOn());
    }

    private static Candidate vote(Reading reading, ReportedVote vote, DraftClue clue, boolean beside) {
        var claim = new Claim.VoteTaken(
                clue,
                vote.heldOn(),
                vote.mode(),
                VoteRule.isProcedural(reading, vote) ? true : null,
                vote.tally(),
                vote.ballots(),
                vote.stated(),
                vote.resolution(),
                vote.contradictions());
        DayMention day = vote.dayMention();
        Span main = vote.signals().stream()
                .filter(signal ->
                        day != null && signal.sentence().holds(day.span().start()))
                .map(VoteSignal::sentence)
                .findFirst()
                .orElse(vote.signals().getFirst().sentence());
        var marks = new ArrayList<Mark>();
        if (day != null) {
            marks.add(new Mark("day", day.span(), day.day().toString()));
        }
        vote.signals().forEach(signal -> marks.add(new Mark(signal.rule(), signal.span(), read(signal))));
        marks.sort(Comparator.comparing(mark -> mark.span().start()));
        double confidence = confidence(vote, clue);
        return new Candidate(
                claim,
                reading.quote(main, withFigures(vote)),
                "vote",
                beside ? Math.min(confidence, UNSURE) : confidence,
                marks);
    }

    private static List<Span> withFigures(ReportedVote vote) {
        return vote.signals().stream()
                .filter(signal -> signal.tally() != null)
                .map(VoteSignal::sentence)
                .toList();
    }

    /** Every part that the text tells makes it surer; an exact day more than a weekday. */
    private static double confidence(ReportedVote vote, DraftClue clue) {
        DayMention day = vote.dayMention();
        int hundredths = 50
                + (day == null ? 0 : day.exact() ? 20 : 10)
                + (vote.tally() == null ? 0 : 15)
                + (vote.stated() == null ? 0 : 10)
                - (clue.matter() == null && clue.symbol() == null ? 20 : 0);
        return hundredths / 100.0;
    }

    private static Candidate draft(
            Reading reading,
            DraftClue clue,
            @Nullable String regime,
            List<MeasureFinding> measures,
            List<SponsorRule.Found> sponsors) {
        var claim = new Claim.DraftDescribed(
                clue, regime, measures.stream().map(MeasureFinding::measure).toList());
        List<Mark> marks = Stream.concat(
                        sponsors.stream()
                                .filter(found -> clue.sponsors().containsAll(found.sponsors()))
                                .map(found -> new Mark("sponsor", found.span(), names(found.sponsors()))),
                        measures.stream().map(found -> new Mark(found.rule(), found.span(), found.read())))
                .sorted(Comparator.comparing(mark -> mark.span().start()))
                .toList();
        List<Span> sentences = measures.isEmpty()
                ? marks.stream()
                        .map(mark -> reading.sentenceAt(mark.span().start()))
                        .toList()
                : measures.stream().map(MeasureFinding::sentence).distinct().toList();
        Span quote =
                sentences.isEmpty() ? reading.sentences().getFirst() : reading.quote(sentences.getFirst(), sentences);
        return new Candidate(claim, quote, "draft", measures.isEmpty() ? 0.7 : 0.85, marks);
    }

    private static Candidate debate(DraftClue draft, DebateRule.Found found, List<Member> speakers) {
        return new Candidate(
                new Claim.DebateHeld(draft, found.heldOn(), speakers),
                found.sentence(),
                "veto-debate",
                found.exact() ? 0.85 : 0.75,
                List.of(new Mark("veto-debate", found.sentence(), found.heldOn().toString())));
    }

    private static Candidate listing(DraftClue draft, @Nullable String regime, MeasureFinding found) {
        String name = String.join(", ", found.measure().targets());
        return new Candidate(
                new Claim.ListingProposed(draft, name, regime),
                found.sentence(),
                "listing",
                0.6,
                List.of(new Mark("listing", found.span(), name)));
    }

    private static String read(VoteSignal signal) {
        if (signal.tally() != null) {
            return ReportedVote.figures(signal.tally());
        }
        String stated = signal.stated() == null ? "" : signal.stated().name().toLowerCase(java.util.Locale.ROOT);
        return Stream.of(names(signal.positions().keySet()), stated)
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + ": " + right)
                .orElse("");
    }

    private static String names(Collection<Member> members) {
        return String.join(", ", members.stream().map(Member::code).toList());
    }
}
