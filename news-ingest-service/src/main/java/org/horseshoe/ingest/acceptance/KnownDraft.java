package org.horseshoe.ingest.acceptance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.ingest.extraction.DraftClue;
import org.horseshoe.ingest.gazetteer.Matters;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a draft that helps to tell whether a source speaks of it.
 *
 * @param reference its symbol, or its provisional reference
 * @param votedOn the day it was voted on as a whole
 * @param matter what it is about, as in {@link Matters}
 */
public record KnownDraft(
        DraftSymbol reference,
        @Nullable LocalDate votedOn,
        @Nullable String matter,
        SortedSet<Member> sponsors,
        SortedSet<Member> vetoedBy) {

    public KnownDraft {
        sponsors = Collections.unmodifiableSortedSet(new TreeSet<>(sponsors));
        vetoedBy = Collections.unmodifiableSortedSet(new TreeSet<>(vetoedBy));
    }

    /** What an event tells of its draft; empty for events that help nobody to recognise it. */
    public static Optional<KnownDraft> of(Event event) {
        return switch (event) {
            case VoteRecorded vote
            when vote.question().kind() == QuestionKind.DRAFT_AS_A_WHOLE ->
                Optional.of(new KnownDraft(vote.draft(), vote.heldOn(), null, new TreeSet<>(), vetoedBy(vote)));
            case DraftTabled tabled ->
                Optional.of(new KnownDraft(
                        tabled.draft(), null, matter(tabled), new TreeSet<>(tabled.sponsors()), new TreeSet<>()));
            default -> Optional.empty();
        };
    }

    /** What an article tells of the draft that it was filed under. */
    public static KnownDraft of(DraftSymbol reference, DraftClue clue) {
        return new KnownDraft(
                reference, clue.votedOn(), clue.matter(), new TreeSet<>(clue.sponsors()), clue.vetoedBy());
    }

    /** The same under another reference. */
    public KnownDraft as(DraftSymbol symbol) {
        return new KnownDraft(symbol, votedOn, matter, sponsors, vetoedBy);
    }

    /** What both tell; the first one's day and matter win. */
    public KnownDraft and(KnownDraft more) {
        var allSponsors = new TreeSet<>(sponsors);
        allSponsors.addAll(more.sponsors);
        var allVetoes = new TreeSet<>(vetoedBy);
        allVetoes.addAll(more.vetoedBy);
        return new KnownDraft(
                reference,
                votedOn != null ? votedOn : more.votedOn,
                matter != null ? matter : more.matter,
                allSponsors,
                allVetoes);
    }

    /** Whether a source that speaks of this day and matter, and perhaps of these vetoes, can mean this draft. */
    boolean canBe(@Nullable LocalDate day, @Nullable String about, SortedSet<Member> vetoes) {
        if (day == null || !day.equals(votedOn)) {
            return false;
        }
        if (matter != null && about != null) {
            return matter.equals(about);
        }
        // Where one side does not tell the matter ("The situation in the Middle East"), the same vetoes of one day do.
        return !vetoes.isEmpty() && vetoes.equals(vetoedBy);
    }

    boolean sharesSponsor(SortedSet<Member> others) {
        return !Collections.disjoint(sponsors, others);
    }

    private static @Nullable String matter(DraftTabled tabled) {
        if (tabled.regime() != null) {
            return tabled.regime();
        }
        return tabled.topic() == null
                ? null
                : Matters.ofAgendaItem(tabled.topic()).orElse(null);
    }

    private static SortedSet<Member> vetoedBy(VoteRecorded vote) {
        if (vote.stated() != StatedOutcome.VETOED) {
            return new TreeSet<>();
        }
        List<Member> against = vote.ballots().stream()
                .filter(ballot -> ballot.position() == Position.AGAINST)
                .map(Ballot::member)
                .toList();
        return new TreeSet<>(against);
    }
}
