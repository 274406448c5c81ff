package org.horseshoe.events;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One envelope per event type, taken from the record of the Council; the approved samples are made of them. */
public final class EventSamples {

    private static final SortedMap<String, EventEnvelope> BY_WIRE_NAME = new TreeMap<>();

    static {
        Stream.of(
                        ProceedingsSamples.all(),
                        MembershipSamples.all(),
                        LaunchSamples.all(),
                        DesignationSamples.all(),
                        ArticleSamples.all(),
                        OutcomeSamples.all(),
                        RegimeSamples.all(),
                        WatchSamples.all())
                .flatMap(List::stream)
                .forEach(envelope -> BY_WIRE_NAME.put(envelope.type(), envelope));
    }

    private EventSamples() {}

    /** Every sample under its wire name, in alphabetical order. */
    public static SortedMap<String, EventEnvelope> all() {
        return Collections.unmodifiableSortedMap(BY_WIRE_NAME);
    }

    /** The sample of a wire name, such as {@code vote-recorded.v1}. */
    public static EventEnvelope of(String wireName) {
        EventEnvelope sample = BY_WIRE_NAME.get(wireName);
        if (sample == null) {
            throw new IllegalArgumentException("No sample of " + wireName);
        }
        return sample;
    }

    /** The sample of a record, such as {@code VoteRecorded}. */
    public static EventEnvelope of(Class<? extends Event> type) {
        return of(EventTypes.wireName(type));
    }
}
