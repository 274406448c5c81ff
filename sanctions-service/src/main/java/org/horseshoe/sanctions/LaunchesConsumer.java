package org.horseshoe.sanctions;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.horseshoe.projection.ProjectionRunner;

/** The door for launches and tests. */
@ApplicationScoped
class LaunchesConsumer {

    private final ProjectionRunner runner;

    LaunchesConsumer(ProjectionRunner runner) {
        this.runner = runner;
    }

    @Incoming("launches")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        runner.receive(records);
    }
}
