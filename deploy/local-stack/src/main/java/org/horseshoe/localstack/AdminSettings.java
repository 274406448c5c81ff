package org.horseshoe.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;

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

    /** The name that a cluster keeps for life, once a broker of it may lead; throws where none answers in time. */
    static String clusterId(String bootstrapServers, Duration atMost) {
        return described(bootstrapServers, atMost, DescribeClusterResult::clusterId);
    }

    /** Where the brokers of the cluster listen that may lead; throws where none answers in time. */
    static List<Integer> ports(String bootstrapServers, Duration atMost) {
        return described(bootstrapServers, atMost, DescribeClusterResult::nodes).stream()
                .map(Node::port)
                .toList();
    }

    private static <T> T described(
            String bootstrapServers, Duration atMost, Function<DescribeClusterResult, KafkaFuture<T>> what) {
        // The limit belongs to the request: closing the client would wait for a request without one.
        var options = new DescribeClusterOptions().timeoutMs(Math.toIntExact(atMost.toMillis()));
        try (var admin = Admin.create(of(bootstrapServers))) {
            var cluster = admin.describeCluster(options);
            if (cluster.nodes().get().isEmpty())
                throw new StackException("No broker leads at " + bootstrapServers + ".");
            return what.apply(cluster).get();
        } catch (ExecutionException e) {
            throw new StackException("No Kafka answers at " + bootstrapServers + ".", e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
