package org.horseshoe.vote.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.events.Member;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.view.EvidenceView;
import org.horseshoe.vote.view.VoteView.VerdictView;
import org.jspecify.annotations.Nullable;

/**
 * A draft resolution as it is shown.
 *
 * @param alsoKnownAs other references under which sources told of it
 * @param status how far it came, such as {@code tabled} or {@code vetoed}
 * @param resolution its symbol once adopted
 * @param measures what it would impose, change or lift
 * @param evidence everything that tells of the draft itself, best first; what tells of its votes is with the votes
 */
record DraftView(
        DraftSymbol draft,
        SortedSet<DraftSymbol> alsoKnownAs,
        String status,
        @Nullable String title,
        @Nullable LocalDate tabledOn,
        List<Member> sponsors,
        @Nullable String topic,
        @Nullable String regime,
        @Nullable String resolution,
        int revision,
        @Nullable LocalDate withdrawnOn,
        List<Measure> measures,
        List<VoteLine> votes,
        List<EvidenceView> evidence) {

    /** A vote on the draft, with its address below {@code /votes}. */
    record VoteLine(String id, LocalDate heldOn, VerdictView verdict) {
        static VoteLine of(VoteRecord vote) {
            return new VoteLine(
                    vote.id(),
                    vote.heldOn(),
                    VerdictView.of(vote.verdict(), vote.judgement().basis(), vote.heldOn()));
        }
    }

    static DraftView of(DraftRecord draft) {
        VoteRecord deciding = draft.decidingVote();
        var others = new TreeSet<>(draft.references());
        others.remove(draft.symbol());
        return new DraftView(
                draft.symbol(),
                others,
                Spelling.of(draft.status()),
                draft.title(),
                draft.tabledOn(),
                draft.sponsors(),
                draft.topic(),
                draft.regime(),
                deciding == null ? null : deciding.resolution(),
                draft.revision(),
                draft.withdrawnOn(),
                draft.measures(),
                draft.votes().values().stream().map(VoteLine::of).toList(),
                draft.claims().stream().map(EvidenceView::of).toList());
    }
}
