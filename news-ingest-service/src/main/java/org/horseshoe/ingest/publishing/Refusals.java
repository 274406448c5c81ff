package org.horseshoe.ingest.publishing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what was handed in and not taken, as {@code horseshoe_refused_total}. */
@Singleton
public class Refusals {

    /** What was refused. */
    public enum Of {
        /** A whole request of events. */
        EVENTS,
        /** A line of an imported file. */
        ROWS,
        /** A copy of the Consolidated List. */
        LISTS
    }

    private final Map<Of, Counter> counters = new EnumMap<>(Of.class);

    Refusals(MeterRegistry meters) {
        for (Of of : Of.values()) {
            counters.put(
                    of,
                    Counter.builder("horseshoe.refused")
                            .tag("of", of.name().toLowerCase(Locale.ROOT))
                            .description("what was handed in and not taken")
                            .register(meters));
        }
    }

    /** Some more were refused. */
    public void count(Of of, int more) {
        Objects.requireNonNull(counters.get(of)).increment(more);
    }
}
