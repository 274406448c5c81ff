package org.horseshoe.sanctions;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.horseshoe.projection.ProjectionRunner;

/** The door for what became of the Council's drafts. */
@ApplicationScoped
class OutcomesConsumer {

    private final ProjectionRunner runner;

    OutcomesConsumer(ProjectionRunner runner) {
        this.runner = runner;
    }

    @Incoming("outcomes")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        runner.receive(records);
    }
}
