package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/**
 * One draft as the best claims show it, with every vote on it.
 *
 * @param symbol the UN symbol, or the provisional reference while no symbol is known
 * @param references every name under which claims on it were filed, the symbol among them
 * @param revision the number of the latest revision, 0 for the first text
 * @param isWithdrawn whether its sponsors took it back
 * @param votes every vote on it
 * @param claims every claim on the draft itself, best first; those on its votes are with the votes
 * @param aftermath every claim on what was said of it and on the debate of its veto, best first
 */
public record DraftRecord(
        DraftSymbol symbol,
        SortedSet<DraftSymbol> references,
        @Nullable String title,
        @Nullable LocalDate tabledOn,
        List<Member> sponsors,
        @Nullable String topic,
        @Nullable String regime,
        List<Measure> measures,
        int revision,
        @Nullable LocalDate revisedOn,
        boolean isWithdrawn,
        @Nullable LocalDate withdrawnOn,
        SortedMap<VoteKey, VoteRecord> votes,
        List<Claim> claims,
        List<Claim> aftermath) {

    public DraftRecord {
        references = Collections.unmodifiableSortedSet(new TreeSet<>(references));
        sponsors = List.copyOf(sponsors);
        measures = List.copyOf(measures);
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        claims = List.copyOf(claims);
        aftermath = List.copyOf(aftermath);
    }

    /** The vote that decides the draft: the one on the draft as a whole. */
    public @Nullable VoteRecord decidingVote() {
        return votes.get(VoteKey.DRAFT_AS_A_WHOLE);
    }

    /** The same draft with neither votes nor claims: what is said of the draft itself. */
    public DraftRecord bare() {
        return new DraftRecord(
                symbol,
                references,
                title,
                tabledOn,
                sponsors,
                topic,
                regime,
                measures,
                revision,
                revisedOn,
                isWithdrawn,
                withdrawnOn,
                new TreeMap<>(),
                List.of(),
                List.of());
    }

    /** How far the draft has come. */
    public DraftStatus status() {
        VoteRecord vote = decidingVote();
        if (vote == null) {
            return isWithdrawn ? DraftStatus.WITHDRAWN : DraftStatus.TABLED;
        }
        return switch (vote.verdict()) {
            case Verdict.Adopted _ -> DraftStatus.ADOPTED;
            case Verdict.Vetoed _ -> DraftStatus.VETOED;
            case Verdict.TooFewVotes _ -> DraftStatus.NOT_ADOPTED;
            case Verdict.Undetermined _ -> DraftStatus.PUT_TO_THE_VOTE;
        };
    }
}
