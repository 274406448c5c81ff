package org.horseshoe.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horseshoe.events.Decoded;
import org.horseshoe.outbox.OutboxEntry;
import org.horseshoe.tracing.Traces;
import org.horseshoe.tracing.Traces.Step;

/** The steps of the traces that the records of a batch are part of; mostly none. */
final class TracedBatch {

    /** A batch of which nobody follows a trace. */
    static final TracedBatch UNTRACED = new TracedBatch(Map.of());

    private final Map<UUID, Step> steps;

    private TracedBatch(Map<UUID, Step> steps) {
        this.steps = steps;
    }

    /** Begins a step for each record that names a trace. */
    static TracedBatch begin(Traces traces, Projection projection, List<LogRecord> records) {
        Map<UUID, Step> steps = new HashMap<>();
        for (LogRecord record : records) {
            if (record.decoded() instanceof Decoded.Known(var envelope)) {
                Step step =
                        traces.applying(projection.name(), record.partition().topic(), record.headers()::get);
                if (step != null) {
                    steps.put(envelope.id(), step);
                }
            }
        }
        return steps.isEmpty() ? UNTRACED : new TracedBatch(steps);
    }

    /** What follows from an event belongs to the trace of the event. */
    OutboxEntry within(FollowOn followOn, OutboxEntry entry) {
        Step step = steps.get(followOn.cause().id());
        return step == null ? entry : entry.withHeaders(step.headers(entry.headers()));
    }

    void end() {
        steps.values().forEach(Step::end);
    }

    void fail(Exception failure) {
        steps.values().forEach(step -> step.fail(failure));
    }
}
