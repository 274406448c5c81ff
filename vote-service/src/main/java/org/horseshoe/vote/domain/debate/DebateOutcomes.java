package org.horseshoe.vote.domain.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.VoteRecord;

/** What a veto obliges the General Assembly to, and how it met that, as told to other services. */
public final class DebateOutcomes {

    private DebateOutcomes() {}

    /**
     * The duty of each draft that was vetoed since the duty exists, and its fulfilment where a source tells of it.
     *
     * @param outcomes what was decided on the drafts, so that nothing is worked out where there was no veto
     */
    public static SortedMap<DraftSymbol, List<OutcomeEvent>> of(
            SortedMap<DraftSymbol, DraftRecord> drafts,
            SortedMap<DraftSymbol, OutcomeEvent> outcomes,
            HeadquartersCalendar calendar) {
        var duties = new TreeMap<DraftSymbol, List<OutcomeEvent>>();
        outcomes.forEach((symbol, outcome) -> {
            DraftRecord draft = drafts.get(symbol);
            VoteRecord vote = draft == null ? null : draft.decidingVote();
            if (outcome instanceof DraftVetoed veto
                    && vote != null
                    && Duty.after(vote, calendar) instanceof Duty.Owed owed) {
                duties.put(symbol, told(veto, DebateFold.of(Objects.requireNonNull(draft), vote, calendar), owed));
            }
        });
        return duties;
    }

    /**
     * What there is to tell when duties change, so that the last word on each tells how it stands: what came to be said, or
     * all of it anew where something of it no longer holds. A duty whose veto does not hold goes with it: the withdrawal of
     * the outcome says so.
     */
    public static List<OutcomeEvent> changes(
            SortedMap<DraftSymbol, List<OutcomeEvent>> before, SortedMap<DraftSymbol, List<OutcomeEvent>> after) {
        var changes = new ArrayList<OutcomeEvent>();
        after.forEach((draft, told) -> {
            List<OutcomeEvent> known = before.getOrDefault(draft, List.of());
            boolean isMore =
                    told.size() > known.size() && told.subList(0, known.size()).equals(known);
            if (isMore) {
                changes.addAll(told.subList(known.size(), told.size()));
            } else if (!told.equals(known)) {
                changes.addAll(told);
            }
        });
        return changes;
    }

    private static List<OutcomeEvent> told(DraftVetoed veto, VetoDebate debate, Duty.Owed owed) {
        var due = new VetoDebateDue(veto.draft(), owed.votedOn(), owed.dueOn(), veto.vetoedBy());
        HeldDebate held = debate.held();
        return held == null || held.heldOn().isAfter(owed.dueOn())
                ? List.of(due)
                : List.of(due, new VetoDebateDutyMet(veto.draft(), held.heldOn(), owed.dueOn()));
    }
}
