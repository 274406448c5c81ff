package org.horseshoe.ingest.feed;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches documents from outside: within limits of size and time, each redirect checked like a first address. */
@Singleton
class Fetcher {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final CloseableHttpClient http;
    private final FeedSettings settings;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watch").factory());

    Fetcher(FeedSettings settings) {
        this.settings = settings;
        Timeout silence = Timeout.of(settings.connectWithin());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(settings.insideAddresses()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(silence)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        http.close();
    }

    /**
     * The document at an address, or that it has not changed.
     *
     * @param etag the mark of what is known, if any
     * @param lastModified the day of what is known, if any
     */
    Fetched fetch(URI address, @Nullable String etag, @Nullable String lastModified, long mostBytes)
            throws FetchFailed {
        URI at = checked(address, address);
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            Step step = step(at, etag, lastModified, mostBytes);
            if (step.found() != null) {
                return step.found();
            }
            at = checked(at, at.resolve(step.next()));
        }
        throw new FetchFailed("more than " + settings.redirects() + " redirects");
    }

    /** Either what was found, or where to look next. */
    private record Step(@Nullable Fetched found, @Nullable URI target) {
        URI next() throws FetchFailed {
            if (target == null) {
                throw new FetchFailed("a redirect to nowhere");
            }
            return target;
        }
    }

    private Step step(URI at, @Nullable String etag, @Nullable String lastModified, long mostBytes) throws FetchFailed {
        var get = new HttpGet(at);
        if (etag != null) {
            get.setHeader("If-None-Match", etag);
        }
        if (lastModified != null) {
            get.setHeader("If-Modified-Since", lastModified);
        }
        Future<?> late = watch.schedule(get::abort, settings.fetchWithin().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(get, response -> read(at, response, mostBytes));
        } catch (FetchFailed e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String why = get.isAborted()
                    ? "took longer than " + settings.fetchWithin().toSeconds() + " s"
                    : String.valueOf(e.getMessage());
            throw new FetchFailed(at.getHost() + ": " + why);
        } finally {
            late.cancel(false);
        }
    }

    private static Step read(URI at, ClassicHttpResponse response, long mostBytes) throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return new Step(new Fetched.Unchanged(), null);
        }
        if (REDIRECTS.contains(status)) {
            return new Step(null, target(header(response, "Location")));
        }
        if (status != 200) {
            throw new FetchFailed(
                    at.getHost() + " answers with " + status, status, wait(header(response, "Retry-After")));
        }
        return new Step(
                new Fetched.Document(
                        at,
                        bytes(response.getEntity(), mostBytes),
                        orEmpty(header(response, "Content-Type")),
                        header(response, "ETag"),
                        header(response, "Last-Modified")),
                null);
    }

    private static byte[] bytes(@Nullable HttpEntity entity, long mostBytes) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        // What is counted has been unpacked: a small answer cannot become a large one.
        try (InputStream in = entity.getContent()) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, mostBytes + 1));
            if (bytes.length > mostBytes) {
                throw new FetchFailed("more than " + mostBytes + " bytes");
            }
            return bytes;
        }
    }

    private static @Nullable URI target(@Nullable String location) throws FetchFailed {
        try {
            return location == null ? null : new URI(location.strip());
        } catch (URISyntaxException e) {
            throw new FetchFailed("a redirect to what is no address");
        }
    }

    private static @Nullable Duration wait(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.strip().matches("\\d{1,9}")) {
            return null;
        }
        try {
            Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
            return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    private static URI checked(URI from, URI to) throws FetchFailed {
        String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchFailed("only http and https are read, not \"" + scheme + "\"");
        }
        if (to.getHost() == null || to.getRawUserInfo() != null || to.toString().length() > LONGEST_ADDRESS) {
            throw new FetchFailed("an address needs a host, no password, and at most 2,000 characters");
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && scheme.equals("http")) {
            throw new FetchFailed("a redirect from https to http");
        }
        return to;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().length() > LONGEST_ADDRESS
                ? null
                : header.getValue();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
