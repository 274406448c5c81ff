package org.horseshoe.localstack;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** How we talk to a broker that may just be starting: short waits, many tries. */
final class AdminSettings {
    private AdminSettings() {}

    static Map<String, Object> of(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "reconnect.backoff.ms", 50,
                "reconnect.backoff.max.ms", 200,
                "retry.backoff.ms", 50,
                "default.api.timeout.ms", 30_000,
                "request.timeout.ms", 10_000);
    }

    /** The name that a cluster keeps for life; throws where no broker answers in time. */
    static String clusterId(String bootstrapServers, long seconds) {
        try (var admin = Admin.create(of(bootstrapServers))) {
            return admin.describeCluster().clusterId().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("No Kafka answers at " + bootstrapServers + ".", e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
