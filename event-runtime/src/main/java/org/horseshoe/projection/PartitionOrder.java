package org.horseshoe.projection;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** The one order in which partitions are locked. */
final class PartitionOrder {

    static final Comparator<TopicPartition> BY_TOPIC_AND_NUMBER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private PartitionOrder() {}
}
