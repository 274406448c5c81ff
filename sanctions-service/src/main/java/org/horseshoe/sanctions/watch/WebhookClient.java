package org.horseshoe.sanctions.watch;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.horseshoe.sanctions.watch.Deliveries.Due;
import org.horseshoe.sanctions.watch.Deliveries.Result;
import org.jspecify.annotations.Nullable;

/**
 * Sends one webhook. The connection goes to the address that was looked at and not to the name, no redirect is followed,
 * nothing of the answer is read but its head, and all of it ends in time.
 */
@ApplicationScoped
class WebhookClient {

    private final HttpClient client;
    private final AddressGuard guard;
    private final Duration timeout;

    WebhookClient(Vertx vertx, WebhookSettings settings) {
        this.timeout = settings.timeout();
        this.guard = new AddressGuard(settings.insideAllowed());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(200)
                .setConnectTimeout((int) timeout.toMillis())
                .setVerifyHost(true));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Makes one attempt; whatever goes wrong is the attempt's result. */
    Result send(Due due) throws InterruptedException {
        String fault = guard.fault(due.url());
        if (fault != null) {
            return new Result(null, "the address " + fault, null);
        }
        URI url = URI.create(due.url());
        InetAddress address;
        try {
            address = guard.outside(url.getHost());
        } catch (UnknownHostException e) {
            return new Result(null, "the host is not known", null);
        } catch (AddressGuard.Refused e) {
            return new Result(null, String.valueOf(e.getMessage()), null);
        }
        return post(due, url, address);
    }

    private Result post(Due due, URI url, InetAddress address) throws InterruptedException {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        long timestamp = due.now().getEpochSecond();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Horseshoe-Webhooks/1")
                .putHeader("webhook-id", due.event().toString())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader(
                        "webhook-signature",
                        Signature.of(due.event().toString(), timestamp, due.body(), due.secrets()));
        var open = new AtomicReference<@Nullable HttpClientRequest>();
        try {
            return client.request(options)
                    .compose(request -> {
                        open.set(request);
                        return request.send(Buffer.buffer(due.body()));
                    })
                    .map(answer -> {
                        Result result = result(answer.statusCode(), answer.getHeader("retry-after"));
                        answer.exceptionHandler(_ -> {}); // the reset is ours
                        answer.request().reset();
                        return result;
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Result(null, shortened(cause.getClass().getSimpleName() + ": " + cause.getMessage()), null);
        } catch (TimeoutException e) {
            HttpClientRequest request = open.get();
            if (request != null) {
                request.reset();
            }
            return new Result(null, "no answer in time", null);
        }
    }

    static Result result(int status, @Nullable String retryAfter) {
        if (status >= 200 && status < 300) {
            return new Result(status, null, null);
        }
        String failure = status >= 300 && status < 400
                ? "answered " + status + "; redirects are not followed"
                : "answered " + status;
        Duration asked = retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
        return new Result(status, failure, asked);
    }

    private static String shortened(String text) {
        String plain = text.replace('\0', ' ');
        return plain.length() <= 300 ? plain : plain.substring(0, 300);
    }
}
