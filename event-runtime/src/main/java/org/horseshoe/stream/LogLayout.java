package org.horseshoe.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * The topics of a stream with their partitions, which gives each partition an index.
 *
 * @param topics in the order of the setting
 */
record LogLayout(List<Topic> topics) {

    /**
     * One topic.
     *
     * @param id what Kafka gave it when it was made; a topic that is made anew has another
     */
    record Topic(String name, String id, int partitions) {

        /** The name without what all topics of the log begin with: {@code outcomes}. */
        String family() {
            return familyOf(name);
        }
    }

    LogLayout {
        topics = List.copyOf(topics);
    }

    static String familyOf(String topic) {
        return topic.startsWith("horseshoe.") ? topic.substring("horseshoe.".length()) : topic;
    }

    int size() {
        return topics.stream().mapToInt(Topic::partitions).sum();
    }

    int index(String topic, int partition) {
        int first = 0;
        for (Topic each : topics) {
            if (each.name().equals(topic) && partition < each.partitions()) {
                return first + partition;
            }
            first += each.partitions();
        }
        throw new IllegalArgumentException(topic + "/" + partition + " is not in " + topics);
    }

    /** Every partition, in the order of the indices. */
    List<TopicPartition> partitions() {
        List<TopicPartition> all = new ArrayList<>();
        for (Topic topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                all.add(new TopicPartition(topic.name(), partition));
            }
        }
        return all;
    }
}
