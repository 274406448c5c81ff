package org.horseshoe.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions of a batch, shared out among transactions that run side by side, so that one has the database work while
 * another decodes and folds. A partition's records stay together and in order.
 */
final class Lanes {

    /** Below this a second transaction costs more than it gains. */
    private static final int LEAST_RECORDS = 200;

    private final List<List<TopicPartition>> lanes;

    private Lanes(List<List<TopicPartition>> lanes) {
        this.lanes = lanes;
    }

    /** Shares the partitions out evenly: the fullest first, each to the lane with the fewest records yet. */
    static Lanes of(List<TopicPartition> partitions, ToIntFunction<TopicPartition> records, int most) {
        int all = partitions.stream().mapToInt(records).sum();
        int count = all < LEAST_RECORDS ? 1 : Math.min(most, partitions.size());
        List<List<TopicPartition>> lanes = new ArrayList<>();
        var load = new int[count];
        for (int i = 0; i < count; i++) {
            lanes.add(new ArrayList<>());
        }
        partitions.stream()
                .sorted(Comparator.comparingInt(records).reversed().thenComparing(PartitionOrder.BY_TOPIC_AND_NUMBER))
                .forEach(partition -> {
                    int lightest = lightest(load);
                    lanes.get(lightest).add(partition);
                    load[lightest] += records.applyAsInt(partition);
                });
        lanes.forEach(lane -> lane.sort(PartitionOrder.BY_TOPIC_AND_NUMBER));
        return new Lanes(lanes);
    }

    /** Works every lane off; returns when all have ended. What one throws is thrown then. */
    void run(Consumer<List<TopicPartition>> work) {
        if (lanes.size() == 1) {
            work.accept(lanes.getFirst());
            return;
        }
        var running = lanes.stream()
                .map(lane -> CompletableFuture.runAsync(
                        () -> work.accept(lane),
                        task -> Thread.ofVirtual().name("lane").start(task)))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : e;
        }
    }

    List<List<TopicPartition>> partitions() {
        return lanes;
    }

    private static int lightest(int[] load) {
        int lightest = 0;
        for (int i = 1; i < load.length; i++) {
            if (load[i] < load[lightest]) {
                lightest = i;
            }
        }
        return lightest;
    }
}
