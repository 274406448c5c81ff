package org.horseshoe.sanctions.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.horseshoe.http.Parameters;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Regime;
import org.horseshoe.sanctions.domain.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * How a regime came to be what it is.
 *
 * @param validAt the last day that is told of; absent means all days, those to come too
 * @param knownAt the instant of the knowledge asked for; absent means all that is known
 * @param changes every change of a measure, in the order of the days
 * @param decisions every draft that was decided, those that failed too; some change names and no rule
 */
record TimelineView(
        String regime,
        @Nullable LocalDate validAt,
        @Nullable Instant knownAt,
        List<Change> changes,
        List<DecisionLine> decisions) {

    /**
     * One change.
     *
     * @param change imposed, changed, lifted, expired, resumed, or replaced-before-it-applied
     * @param cause the resolution; for what ran out the one that had set the end
     */
    record Change(
            LocalDate day,
            String change,
            String key,
            String text,
            String cause,
            @Nullable MeasureView before,
            MeasureView measure) {

        static Change of(TimelineEntry entry) {
            MeasureVersion before = entry.before();
            return new Change(
                    entry.day(),
                    Parameters.written(entry.kind()),
                    entry.version().measure().key(),
                    entry.text(),
                    entry.cause(),
                    before == null || before.equals(entry.version())
                            ? null
                            : MeasureView.on(entry.day().minusDays(1), before),
                    MeasureView.on(entry.day(), entry.version()));
        }
    }

    /** One decision in a line. */
    record DecisionLine(
            LocalDate decidedOn,
            String document,
            String draft,
            @Nullable String title,
            boolean adopted,
            @Nullable String cause) {

        static DecisionLine of(Decision decision) {
            return new DecisionLine(
                    decision.decidedOn(),
                    decision.document(),
                    decision.draft().value(),
                    decision.title(),
                    decision.adopted(),
                    decision.cause().orElse(null));
        }
    }

    static TimelineView of(Regime regime, List<Decision> decisions, @Nullable LocalDate to, @Nullable Instant knownAt) {
        return new TimelineView(
                regime.id(),
                to,
                knownAt,
                TimelineEntry.of(regime).stream()
                        .filter(entry -> to == null || !entry.day().isAfter(to))
                        .map(Change::of)
                        .toList(),
                decisions.stream()
                        .filter(decision -> to == null || !decision.decidedOn().isAfter(to))
                        .map(DecisionLine::of)
                        .toList());
    }
}
