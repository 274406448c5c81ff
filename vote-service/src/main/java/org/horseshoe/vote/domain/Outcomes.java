package org.horseshoe.vote.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.jspecify.annotations.Nullable;

/** What the Council decided on each draft, as told to other services. */
public final class Outcomes {

    private Outcomes() {}

    /** The outcome of each draft that is decided. */
    public static SortedMap<DraftSymbol, OutcomeEvent> of(SortedMap<DraftSymbol, DraftRecord> drafts) {
        var outcomes = new TreeMap<DraftSymbol, OutcomeEvent>();
        drafts.forEach((symbol, draft) -> {
            OutcomeEvent outcome = of(draft);
            if (outcome != null) {
                outcomes.put(symbol, outcome);
            }
        });
        return outcomes;
    }

    /**
     * What there is to tell when outcomes change: first those that no longer hold, then those that are new or read
     * differently.
     *
     * @param canonical each reference with the draft that it stands for now
     */
    public static List<OutcomeEvent> changes(
            SortedMap<DraftSymbol, OutcomeEvent> before,
            SortedMap<DraftSymbol, OutcomeEvent> after,
            SortedMap<DraftSymbol, DraftSymbol> canonical) {
        var changes = new ArrayList<OutcomeEvent>();
        var gone = new TreeSet<>(before.keySet());
        gone.removeAll(after.keySet());
        for (DraftSymbol draft : gone) {
            DraftSymbol now = canonical.getOrDefault(draft, draft);
            changes.add(
                    now.equals(draft)
                            ? new OutcomeWithdrawn(draft, null, "What is known no longer decides the draft.")
                            : new OutcomeWithdrawn(draft, now, "The draft is known as " + now + "."));
        }
        after.forEach((draft, outcome) -> {
            if (!outcome.equals(before.get(draft))) {
                changes.add(outcome);
            }
        });
        return changes;
    }

    private static @Nullable OutcomeEvent of(DraftRecord draft) {
        VoteRecord vote = draft.decidingVote();
        if (vote == null) {
            return null;
        }
        return switch (vote.verdict()) {
            case Verdict.Adopted _ ->
                new ResolutionAdopted(
                        draft.symbol(),
                        vote.resolution(),
                        vote.heldOn(),
                        vote.tally(),
                        draft.title(),
                        draft.regime(),
                        draft.sponsors(),
                        draft.measures());
            case Verdict.Vetoed(var vetoedBy) ->
                new DraftVetoed(
                        draft.symbol(),
                        vote.heldOn(),
                        vetoedBy,
                        vote.tally(),
                        draft.title(),
                        draft.regime(),
                        draft.sponsors(),
                        draft.measures());
            case Verdict.TooFewVotes(var _, int required) ->
                new DraftNotAdopted(
                        draft.symbol(),
                        vote.heldOn(),
                        required,
                        vote.tally(),
                        draft.title(),
                        draft.regime(),
                        draft.sponsors(),
                        draft.measures());
            case Verdict.Undetermined _ -> null;
        };
    }
}
