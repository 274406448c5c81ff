package org.horseshoe.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A client of a stream that reads all that comes, as a browser's EventSource would. */
final class Listener implements AutoCloseable {

    /** One server-sent event, long data cut off. */
    record Received(String id, String type, String data) {}

    private static final int KEPT = 600;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final InputStream in;
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile boolean ended;

    private Listener(InputStream in) {
        this.in = in;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens a stream and returns when it has said hello. */
    static Listener to(String url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(
                    response.statusCode() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        var listener = new Listener(response.body());
        Awaitility.await().until(() -> !listener.lastId.isEmpty());
        return listener;
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    List<String> comments() {
        return List.copyOf(comments);
    }

    String lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Waits until events have come as asked, and gives them. */
    List<Received> await(Predicate<List<Received>> enough) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::received, enough::test);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String type = "";
            List<String> data = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    String all = String.join("\n", data);
                    received.add(new Received(lastId, type, all.substring(0, Math.min(KEPT, all.length()))));
                    data.clear();
                }
            }
        } catch (IOException e) {
            // the connection is no more
        }
        ended = true;
    }
}
