package org.horseshoe.stream;

import java.util.Set;
import java.util.function.Predicate;
import org.horseshoe.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * Which events a client wants.
 *
 * @param types wire names
 * @param subjects what the events are about; none asks for all
 * @param also what else an event must be
 */
record EventFilter(Set<String> types, Set<String> subjects, Predicate<EventEnvelope> also) {

    EventFilter {
        types = Set.copyOf(types);
        subjects = Set.copyOf(subjects);
    }

    /** The event where it is wanted, else null. What this version cannot read is wanted by nobody. */
    @Nullable
    EventEnvelope wanted(LoggedEvent event) {
        if (!types.contains(event.type()) || !(subjects.isEmpty() || subjects.contains(event.subject()))) {
            return null;
        }
        EventEnvelope envelope = event.envelope();
        return envelope != null && also.test(envelope) ? envelope : null;
    }
}
