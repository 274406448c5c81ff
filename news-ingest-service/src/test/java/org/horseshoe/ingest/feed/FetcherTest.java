package org.horseshoe.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final int MOST = 10_000;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws IOException {
        var fetcher = new Fetcher(settings(true));

        var first = (Fetched.Document) fetcher.fetch(URI.create(site + "/feed"), null, null, MOST);
        Fetched second = fetcher.fetch(URI.create(site + "/feed"), first.etag(), first.lastModified(), MOST);

        assertThat(first.text()).isEqualTo("a feed");
        assertThat(first.contentType()).isEqualTo("application/rss+xml");
        assertThat(second).isEqualTo(new Fetched.Unchanged());
    }

    @Test
    void redirects_are_followed_so_far_and_no_further() throws IOException {
        var fetcher = new Fetcher(settings(true));

        assertThat(((Fetched.Document) fetcher.fetch(URI.create(site + "/moved"), null, null, MOST)).address())
                .isEqualTo(URI.create(site + "/feed"));
        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/loop"), null, null, MOST))
                .hasMessage("more than 3 redirects");
        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/to-a-file"), null, null, MOST))
                .hasMessageContaining("only http and https are read");
    }

    @Test
    void an_address_inside_is_not_even_connected_to() {
        var fetcher = new Fetcher(settings(false));

        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/feed"), null, null, MOST))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("loopback");
        assertThatThrownBy(() ->
                        fetcher.fetch(URI.create("http://[::ffff:169.254.169.254]/latest/meta-data"), null, null, MOST))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("link-local");
        assertThatThrownBy(() -> fetcher.fetch(URI.create("http://user:secret@news.example/"), null, null, MOST))
                .hasMessageContaining("no password");
        assertThat(asked).isEmpty();
    }

    @Test
    void size_is_counted_as_it_is_unpacked() {
        var fetcher = new Fetcher(settings(true));

        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/large"), null, null, MOST))
                .hasMessage("more than 10000 bytes");
        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/bomb"), null, null, MOST))
                .hasMessage("more than 10000 bytes");
    }

    @Test
    void one_who_never_ends_is_left() {
        var fetcher = new Fetcher(settings(true));

        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/drip"), null, null, MOST))
                .isInstanceOf(FetchFailed.class);
    }

    @Test
    void a_site_in_trouble_says_how_long_to_wait() {
        var fetcher = new Fetcher(settings(true));

        assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/busy"), null, null, MOST))
                .isInstanceOfSatisfying(FetchFailed.class, failed -> {
                    assertThat(failed.status()).isEqualTo(503);
                    assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(120));
                });
    }

    @Test
    void what_a_site_does_not_let_be_read_is_not_read() throws IOException {
        FeedSettings settings = settings(true);
        var robots = new Robots(new Fetcher(settings), settings);
        Instant now = Instant.parse("2022-05-27T00:00:00Z");

        robots.ask(URI.create(site + "/feed"), now);
        assertThatThrownBy(() -> robots.ask(URI.create(site + "/closed/page"), now))
                .hasMessageContaining("does not let this be read (robots.txt)");
        assertThat(asked).as("asked once").containsExactly("/robots.txt");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Headers headers = exchange.getResponseHeaders();
        switch (path) {
            case "/robots.txt" -> send(exchange, 200, "User-agent: horseshoe\nDisallow: /closed/\n");
            case "/feed" -> {
                headers.set("ETag", "\"1\"");
                headers.set("Content-Type", "application/rss+xml");
                if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    exchange.close();
                } else {
                    send(exchange, 200, "a feed");
                }
            }
            case "/moved" -> redirect(exchange, "/feed");
            case "/loop" -> redirect(exchange, "/loop");
            case "/to-a-file" -> redirect(exchange, "file:///etc/hostname");
            case "/large" -> send(exchange, 200, "x".repeat(MOST + 1));
            case "/bomb" -> {
                var packed = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(packed)) {
                    gzip.write(new byte[1_000_000]);
                }
                headers.set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, packed.size());
                exchange.getResponseBody().write(packed.toByteArray());
                exchange.close();
            }
            case "/drip" -> {
                // Says that more will come, and says no more.
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
            case "/busy" -> {
                headers.set("Retry-After", "120");
                send(exchange, 503, "later");
            }
            default -> send(exchange, 404, "no");
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static FeedSettings settings(boolean inside) {
        return new FeedSettings() {
            @Override
            public Optional<List<Source>> sources() {
                return Optional.empty();
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(15);
            }

            @Override
            public Duration longestPause() {
                return Duration.ofHours(6);
            }

            @Override
            public Duration connectWithin() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration fetchWithin() {
                return Duration.ofSeconds(20);
            }

            @Override
            public int documentBytes() {
                return MOST;
            }

            @Override
            public int items() {
                return 100;
            }

            @Override
            public int redirects() {
                return 3;
            }

            @Override
            public String userAgent() {
                return "Horseshoe (test)";
            }

            @Override
            public boolean insideAddresses() {
                return inside;
            }

            @Override
            public Duration lease() {
                return Duration.ofMinutes(5);
            }

            @Override
            public Duration look() {
                return Duration.ofSeconds(5);
            }
        };
    }
}
