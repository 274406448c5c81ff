package org.horseshoe.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a process whether it is ready for work. */
final class HealthCheck {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private HealthCheck() {}

    static BooleanSupplier http(String url) {
        var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> {
            try {
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException e) {
                throw Commands.interrupted(e);
            }
        };
    }

    /** A broker listens before it may lead; the cluster lists it when it may. */
    static BooleanSupplier kafka(int port) {
        return () -> {
            if (!StackPorts.answers(port)) return false;
            try {
                return AdminSettings.ports("127.0.0.1:" + port, Duration.ofSeconds(3))
                        .contains(port);
            } catch (StackException _) {
                return false;
            }
        };
    }
}
