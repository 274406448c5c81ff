package org.horseshoe.sanctions.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.horseshoe.sanctions.watch.Deliveries.Due;
import org.jboss.logging.Logger;

/** Sends what is due, each webhook on a thread of its own; every instance does, and none does what another holds. */
@Singleton
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration IDLE = Duration.ofMillis(300);

    private final Deliveries deliveries;
    private final WebhookClient client;
    private final Thread thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::run);
    private final Running running = new Running();

    DeliveryWorker(Deliveries deliveries, WebhookClient client) {
        this.deliveries = deliveries;
        this.client = client;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running.end();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (running.goesOn()) {
            try {
                List<Due> due = deliveries.take();
                due.forEach(one -> Thread.ofVirtual().name("webhook").start(() -> attempt(one)));
                if (due.isEmpty()) {
                    running.rest(IDLE);
                }
            } catch (SQLException | RuntimeException e) {
                if (running.goesOn()) {
                    LOG.warnf("webhooks=retrying reason=%s", e.getMessage());
                    running.rest(IDLE);
                }
            }
        }
    }

    private void attempt(Due due) {
        try {
            Deliveries.Result result = client.send(due);
            deliveries.note(due, result, ThreadLocalRandom.current().nextDouble());
            if (result.failure() != null) {
                LOG.infof("webhook=refused watch=%s id=%s reason=%s", due.watch(), due.event(), result.failure());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("webhook=unnoted id=%s reason=%s; it is sent again", due.event(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
