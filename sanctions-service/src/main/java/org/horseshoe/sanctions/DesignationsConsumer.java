package org.horseshoe.sanctions;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.horseshoe.projection.ProjectionRunner;

/** The door for the names on the Consolidated List. */
@ApplicationScoped
class DesignationsConsumer {

    private final ProjectionRunner runner;

    DesignationsConsumer(ProjectionRunner runner) {
        this.runner = runner;
    }

    @Incoming("designations")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        runner.receive(records);
    }
}
