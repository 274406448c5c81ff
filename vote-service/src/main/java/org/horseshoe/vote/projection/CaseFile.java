package org.horseshoe.vote.projection;

import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Outcomes;

/**
 * A dossier with what it amounts to.
 *
 * @param drafts the drafts it tells of
 * @param outcomes what was decided on them
 */
record CaseFile(
        Dossier dossier, SortedMap<DraftSymbol, DraftRecord> drafts, SortedMap<DraftSymbol, OutcomeEvent> outcomes) {

    static final CaseFile EMPTY = new CaseFile(Dossier.EMPTY, new TreeMap<>(), new TreeMap<>());

    static CaseFile of(Dossier dossier, CouncilMembership membership) {
        var drafts = dossier.drafts(membership);
        return new CaseFile(dossier, drafts, Outcomes.of(drafts));
    }

    CaseFile with(Claim claim, CouncilMembership membership) {
        return of(dossier.with(claim), membership);
    }

    /** Both files laid together, before a claim joins them. */
    CaseFile beside(CaseFile other) {
        var bothDrafts = new TreeMap<>(drafts);
        bothDrafts.putAll(other.drafts);
        var bothOutcomes = new TreeMap<>(outcomes);
        bothOutcomes.putAll(other.outcomes);
        return new CaseFile(dossier.with(other.dossier), bothDrafts, bothOutcomes);
    }
}
