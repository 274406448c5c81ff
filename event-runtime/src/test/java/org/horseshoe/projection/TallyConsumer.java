package org.horseshoe.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The door of the test service, and its projection as a bean. */
@ApplicationScoped
class TallyConsumer {

    private final ProjectionRunner runner;

    TallyConsumer(ProjectionRunner runner) {
        this.runner = runner;
    }

    @Incoming("proceedings")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        runner.receive(records);
    }

    @Produces
    @ApplicationScoped
    static Projection tally(@ConfigProperty(name = "mp.messaging.incoming.proceedings.topic") String topic) {
        return new Tally(topic);
    }
}
