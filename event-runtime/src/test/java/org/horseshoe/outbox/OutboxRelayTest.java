package org.horseshoe.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.horseshoe.events.Topics;
import org.horseshoe.tracing.Traces;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    /** A producer that does not know the cluster yet, as after a start without a broker: each send is refused after a wait. */
    private static final class WithoutCluster extends MockProducer<byte[], byte[]> {
        private int sends;

        WithoutCluster() {
            super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            sends++;
            return CompletableFuture.failedFuture(new TimeoutException("Topic not present in metadata"));
        }
    }

    @Test
    void an_entry_that_is_refused_at_once_is_not_overtaken_by_those_behind_it() {
        // Given
        var entry = new OutboxEntry(null, Topics.PROCEEDINGS, new byte[] {1}, new TreeMap<>(), new byte[] {2});

        // When
        try (var producer = new WithoutCluster()) {
            assertThatThrownBy(() ->
                            OutboxRelay.send(producer, List.of(entry, entry, entry), new Traces(OpenTelemetry.noop())))
                    .isInstanceOf(ExecutionException.class);

            // Then
            assertThat(producer.sends).isEqualTo(1);
        }
    }
}
