package org.horseshoe.sanctions.regime;

import java.util.Optional;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.projection.Delivered;
import org.horseshoe.sanctions.domain.Decision;

/**
 * An event that says what became of a draft, or takes back what was said.
 *
 * @param partition where in the log it lies
 */
record ToldOutcome(EventEnvelope envelope, OutcomeEvent event, int partition, long offset) {

    static Optional<ToldOutcome> of(Delivered delivered) {
        return delivered.envelope().event() instanceof OutcomeEvent event && RegimeProjection.isTold(event)
                ? Optional.of(new ToldOutcome(delivered.envelope(), event, delivered.partition(), delivered.offset()))
                : Optional.empty();
    }

    DraftSymbol draft() {
        return event.draft();
    }

    /** Empty where it is taken back. */
    Optional<Decision> decision() {
        return Decision.of(event, envelope.time());
    }
}
