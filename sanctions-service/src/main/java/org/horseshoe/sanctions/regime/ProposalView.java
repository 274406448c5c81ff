package org.horseshoe.sanctions.regime;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Member;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.Window;
import org.horseshoe.http.Parameters;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.LimitChange;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Outcome;
import org.horseshoe.sanctions.domain.ProposalDiff;
import org.horseshoe.sanctions.domain.ProposedChange;
import org.jspecify.annotations.Nullable;

/**
 * A draft against what was in force.
 *
 * @param slug the draft as it stands in a path
 * @param document the resolution that it became, or the draft itself
 * @param blocked whether its measures did not come into force
 * @param cause what blocked it, in a few words
 * @param changes measure by measure
 */
record ProposalView(
        String draft,
        String slug,
        String document,
        @Nullable String title,
        LocalDate decidedOn,
        String outcome,
        boolean blocked,
        @Nullable String cause,
        List<Member> vetoedBy,
        @Nullable ReportedTally tally,
        List<Member> sponsors,
        List<Change> changes) {

    /**
     * What the draft does to one measure.
     *
     * @param change new, changed, unchanged, names-added or lifted
     * @param text the same in one line
     * @param per the period over which the limits count, of the draft or else of what is in force
     * @param limits unit by unit: in force and proposed
     * @param namesAdded the persons or entities named; where the draft is blocked they are proposed, not sanctioned
     * @param comparedOn the day whose rules it is compared with
     */
    record Change(
            String regime,
            String key,
            String change,
            String text,
            @Nullable String per,
            List<LimitChange> limits,
            List<String> namesAdded,
            LocalDate comparedOn,
            @Nullable MeasureView inForce,
            MeasureView proposed) {

        static Change of(ProposedChange change) {
            MeasureVersion inForce = change.inForce();
            Window window = change.proposed().window();
            if (window == null && inForce != null) {
                window = inForce.measure().window();
            }
            var per = MeasureView.WindowView.of(window);
            return new Change(
                    change.proposed().regime(),
                    change.proposed().key(),
                    Parameters.written(change.kind()),
                    change.text(),
                    per == null ? null : per.text(),
                    change.limits(),
                    change.namesAdded(),
                    change.comparedOn(),
                    inForce == null ? null : MeasureView.on(change.comparedOn(), inForce),
                    MeasureView.proposed(change.proposed()));
        }
    }

    static ProposalView of(ProposalDiff diff) {
        Decision decision = diff.decision();
        return new ProposalView(
                decision.draft().value(),
                decision.draft().slug(),
                decision.document(),
                decision.title(),
                decision.decidedOn(),
                switch (decision.outcome()) {
                    case Outcome.Adopted _ -> "adopted";
                    case Outcome.Vetoed _ -> "vetoed";
                    case Outcome.TooFewVotes _ -> "not-adopted";
                },
                !decision.adopted(),
                decision.cause().orElse(null),
                decision.outcome() instanceof Outcome.Vetoed(var by) ? by : List.of(),
                decision.tally(),
                decision.sponsors(),
                diff.changes().stream().map(Change::of).toList());
    }
}
