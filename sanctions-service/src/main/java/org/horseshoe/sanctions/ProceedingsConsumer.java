package org.horseshoe.sanctions;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.horseshoe.projection.ProjectionRunner;

/** The door for what drafts say, before they are decided and version by version. */
@ApplicationScoped
class ProceedingsConsumer {

    private final ProjectionRunner runner;

    ProceedingsConsumer(ProjectionRunner runner) {
        this.runner = runner;
    }

    @Incoming("proceedings")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        runner.receive(records);
    }
}
