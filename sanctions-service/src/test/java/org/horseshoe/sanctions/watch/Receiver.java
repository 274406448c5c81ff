package org.horseshoe.sanctions.watch;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks that answers as it is told to, and remembers what it got. */
final class Receiver implements AutoCloseable {

    record Got(String id, String timestamp, String signatures, String body) {

        boolean isSignedWith(String secret) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return List.of(signatures.split(" ", -1))
                    .contains("v1," + Base64.getEncoder().encodeToString(signed));
        }

        JsonPath json() {
            return JsonPath.from(body);
        }
    }

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /**
     * A receiver on this machine.
     *
     * @param statusOf the status with which the n-th request is answered, from 1
     */
    Receiver(IntUnaryOperator statusOf) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number;
            synchronized (got) {
                got.add(new Got(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body));
                number = got.size();
            }
            int status = statusOf.applyAsInt(number);
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    Map<String, String> webhook() {
        return Map.of("url", "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    List<Got> got() {
        return got;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
