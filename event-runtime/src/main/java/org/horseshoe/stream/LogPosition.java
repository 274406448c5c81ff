package org.horseshoe.stream;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far something has read the log: the next offset of each partition, by the index of a {@link LogLayout}. */
final class LogPosition {

    private final long[] next;

    private LogPosition(long[] next) {
        this.next = next;
    }

    static LogPosition of(long... next) {
        return new LogPosition(next.clone());
    }

    static LogPosition of(LogLayout layout, Map<TopicPartition, Long> next) {
        return new LogPosition(layout.partitions().stream()
                .mapToLong(partition -> next.getOrDefault(partition, 0L))
                .toArray());
    }

    int size() {
        return next.length;
    }

    /** The next offset of a partition. */
    long at(int index) {
        return next[index];
    }

    /** This position with one partition moved. */
    LogPosition with(int index, long offset) {
        long[] moved = next.clone();
        moved[index] = offset;
        return new LogPosition(moved);
    }

    /** The further of both, partition by partition; the other itself where it is nowhere behind this one. */
    LogPosition furthest(LogPosition other) {
        if (other.reaches(this)) {
            return other;
        }
        long[] furthest = new long[next.length];
        Arrays.setAll(furthest, i -> Math.max(next[i], other.next[i]));
        return new LogPosition(furthest);
    }

    /** Whether this position is nowhere behind another. */
    boolean reaches(LogPosition other) {
        for (int i = 0; i < next.length; i++) {
            if (next[i] < other.next[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many records lie between this position and a later one. */
    long behind(LogPosition later) {
        long behind = 0;
        for (int i = 0; i < next.length; i++) {
            behind += Math.max(0, later.next[i] - next[i]);
        }
        return behind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogPosition position && Arrays.equals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
