package org.horseshoe.eventlog;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Refuses to start a service on a topic that would forget: the read models are rebuilt from the log, so the log must be
 * whole (docs/adr/0001).
 */
@ApplicationScoped
class EventLogGuard {

    private static final Logger LOG = Logger.getLogger(EventLogGuard.class);

    /** What a topic of the log must be set to. */
    static final Map<String, String> REQUIRED =
            new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));

    private final EventLog log;
    private final List<String> topics;
    private final Duration patience;

    EventLogGuard(
            EventLog log,
            @ConfigProperty(name = "horseshoe.log.topics") List<String> topics,
            @ConfigProperty(name = "horseshoe.log.wait", defaultValue = "60s") Duration patience) {
        this.log = log;
        this.topics = topics;
        this.patience = patience;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (String topic : topics) {
            checkPatiently(topic, until);
        }
    }

    private void checkPatiently(String topic, long until) throws InterruptedException {
        while (true) {
            try {
                check(topic);
                return;
            } catch (LogUnreachable e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                LOG.warnf("topic=%s guard=waiting reason=%s", topic, e.getMessage());
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private void check(String topic) {
        TopicDescription description = log.describe(topic);
        if (description == null) {
            throw new IllegalStateException("Topic " + topic + " does not exist. Create it with " + REQUIRED
                    + "; Horseshoe creates no topics by itself.");
        }
        Config config = log.config(topic);
        REQUIRED.forEach((name, wanted) -> {
            String is = config.get(name).value();
            if (!wanted.equals(is)) {
                throw new IllegalStateException("Topic " + topic + " has " + name + "=" + is
                        + " and would forget events. Set it: kafka-configs.sh --alter --entity-type topics --entity-name "
                        + topic + " --add-config " + name + "=" + wanted);
            }
        });
    }
}
