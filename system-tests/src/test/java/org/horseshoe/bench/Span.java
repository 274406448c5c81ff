package org.horseshoe.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Topics;
import org.horseshoe.system.Log;

/**
 * A stretch of the proceedings: what one round appended.
 *
 * @param from the offset of the first record of each partition
 * @param to the offset after the last one
 */
record Span(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {

    /** Appends events, each to the partition of its key. */
    static Span appended(Log log, List<EventEnvelope> events) {
        return appended(log, () -> log.appendAll(events));
    }

    /** Appends events to some of the partitions, those of a draft to the same one. */
    static Span appended(Log log, List<EventEnvelope> events, List<Integer> partitions) {
        return appended(log, () -> log.appendAll(events, partitions));
    }

    private static Span appended(Log log, Runnable append) {
        Map<TopicPartition, Long> from = log.ends(Topics.PROCEEDINGS);
        append.run();
        return new Span(from, log.ends(Topics.PROCEEDINGS));
    }

    /** How many records it has. */
    long events() {
        return end() - sum(from);
    }

    /** The positions of a reader who has read it all, in sum. */
    long end() {
        return sum(to);
    }

    /** The id of the last event in each partition that got some: who has these, and reads in order, has all. */
    List<String> lastIds(Log log) {
        return to.entrySet().stream()
                .filter(end -> end.getValue() > from.get(end.getKey()))
                .map(end -> log.record(end.getKey(), end.getValue() - 1))
                .map(last -> new String(last.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
