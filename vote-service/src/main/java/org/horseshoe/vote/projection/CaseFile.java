package org.horseshoe.vote.projection;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Outcomes;
import org.horseshoe.vote.domain.debate.DebateOutcomes;
import org.horseshoe.vote.domain.debate.HeadquartersCalendar;
import org.jspecify.annotations.Nullable;

/** A dossier with what it amounts to, worked out when first asked for: most files of a batch are never asked. */
final class CaseFile {

    static final CaseFile EMPTY = new CaseFile(Dossier.EMPTY, CouncilMembership.ofRecord());

    private final Dossier dossier;
    private final CouncilMembership membership;
    private volatile @Nullable SortedMap<DraftSymbol, DraftRecord> drafts;
    private volatile @Nullable SortedMap<DraftSymbol, OutcomeEvent> outcomes;
    private volatile @Nullable SortedMap<DraftSymbol, List<OutcomeEvent>> duties;

    private CaseFile(Dossier dossier, CouncilMembership membership) {
        this.dossier = dossier;
        this.membership = membership;
    }

    static CaseFile of(Dossier dossier, CouncilMembership membership) {
        return new CaseFile(dossier, membership);
    }

    CaseFile with(Claim claim) {
        return new CaseFile(dossier.with(claim), membership);
    }

    /** Both files laid together, before a claim joins them. */
    CaseFile beside(CaseFile other) {
        var together = new CaseFile(dossier.with(other.dossier), membership);
        var bothDrafts = new TreeMap<>(drafts());
        bothDrafts.putAll(other.drafts());
        together.drafts = bothDrafts;
        var bothOutcomes = new TreeMap<>(outcomes());
        bothOutcomes.putAll(other.outcomes());
        together.outcomes = bothOutcomes;
        var bothDuties = new TreeMap<>(duties());
        bothDuties.putAll(other.duties());
        together.duties = bothDuties;
        return together;
    }

    Dossier dossier() {
        return dossier;
    }

    /** The drafts it tells of. */
    SortedMap<DraftSymbol, DraftRecord> drafts() {
        SortedMap<DraftSymbol, DraftRecord> known = drafts;
        if (known == null) {
            known = dossier.drafts(membership);
            drafts = known;
        }
        return known;
    }

    /** What was decided on them. */
    SortedMap<DraftSymbol, OutcomeEvent> outcomes() {
        SortedMap<DraftSymbol, OutcomeEvent> known = outcomes;
        if (known == null) {
            known = dossier.canDecide() ? Outcomes.of(drafts()) : Collections.emptySortedMap();
            outcomes = known;
        }
        return known;
    }

    /** The debates that vetoes among them call for. */
    SortedMap<DraftSymbol, List<OutcomeEvent>> duties() {
        SortedMap<DraftSymbol, List<OutcomeEvent>> known = duties;
        if (known == null) {
            known = outcomes().isEmpty()
                    ? Collections.emptySortedMap()
                    : DebateOutcomes.of(drafts(), outcomes(), HeadquartersCalendar.ofRecord());
            duties = known;
        }
        return known;
    }
}
