package org.horseshoe.stream;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Topics;
import org.horseshoe.http.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a stream; a bad one is a 400 that names it and says what is allowed. */
final class StreamRequest {

    private StreamRequest() {}

    /**
     * What the client wants.
     *
     * @param usual what it gets where it does not say
     * @param also what the service's own parameters ask for
     */
    static EventFilter filter(
            StreamParameters parameters, List<String> topics, List<String> usual, Predicate<EventEnvelope> also) {
        String types = given(parameters.types);
        String subject = given(parameters.subject);
        String regime = given(parameters.regime);
        return new EventFilter(
                types(topics, types == null ? usual : List.of(types.split(",", -1))),
                subject == null ? Set.of() : Set.of(subject),
                regime == null
                        ? also
                        : also.and(envelope -> regime.equalsIgnoreCase(NamedRegime.in(envelope.event()))));
    }

    static StreamHub.Start start(StreamParameters parameters) {
        String from = given(parameters.from);
        if (from != null && !from.equals("now") && !from.equals("beginning")) {
            throw Problems.badRequest("from", "\"" + from + "\" is none of beginning, now");
        }
        String header = given(parameters.lastEventIdHeader);
        return new StreamHub.Start(
                header == null ? given(parameters.lastEventId) : header, from != null && from.equals("beginning"));
    }

    /** The wire names of the events of a topic. */
    static SortedSet<String> typesOf(String topic) {
        SortedSet<String> types = new TreeSet<>();
        EventTypes.all().forEach((name, leaf) -> {
            if (Topics.of(leaf).equals(topic)) {
                types.add(name);
            }
        });
        return types;
    }

    private static Set<String> types(List<String> topics, List<String> asked) {
        SortedSet<String> allowed = new TreeSet<>();
        topics.forEach(topic -> allowed.addAll(typesOf(topic)));
        Set<String> types = new TreeSet<>();
        for (String each : asked) {
            String name = each.strip();
            List<String> ofTopic = topics.stream()
                    .filter(topic -> LogLayout.familyOf(topic).equals(name))
                    .flatMap(topic -> typesOf(topic).stream())
                    .toList();
            if (allowed.contains(name)) {
                types.add(name);
            } else if (!ofTopic.isEmpty()) {
                types.addAll(ofTopic);
            } else {
                throw Problems.badRequest(
                        "types",
                        "\"" + name + "\" is none of the topics "
                                + String.join(
                                        ", ",
                                        topics.stream().map(LogLayout::familyOf).toList())
                                + " nor of their types " + String.join(", ", allowed));
            }
        }
        return types;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
