package org.horseshoe.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A client of a stream that reads all that comes, as a browser's EventSource would. */
public final class StreamListener implements AutoCloseable {

    /** One server-sent event, long data cut off. */
    public record Received(String id, String type, String data) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final InputStream in;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Received> received = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private String lastId = "";
    private int kept = 10_000;
    private boolean ended;

    private StreamListener(InputStream in) {
        this.in = in;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens a stream and returns when it has said hello: what is written from now on is heard. */
    public static StreamListener to(String url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(
                    response.statusCode() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        var listener = new StreamListener(response.body());
        listener.until(() -> !listener.lastId.isEmpty());
        return listener;
    }

    /** Keeps no more of the data of an event than so many characters. */
    public StreamListener keeping(int characters) {
        lock.lock();
        try {
            kept = characters;
            return this;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until events have come as asked, and gives all. */
    public List<Received> await(Predicate<List<Received>> enough) throws InterruptedException {
        lock.lock();
        try {
            until(() -> enough.test(received));
            return List.copyOf(received);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many comments have come, and gives all. */
    public List<String> awaitComments(int count) throws InterruptedException {
        lock.lock();
        try {
            until(() -> comments.size() >= count);
            return List.copyOf(comments);
        } finally {
            lock.unlock();
        }
    }

    /** The last id that came. */
    public String lastId() {
        lock.lock();
        try {
            return lastId;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing more can come. */
    public boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void until(BooleanSupplier enough) throws InterruptedException {
        long end = System.nanoTime() + Patience.LIMIT.toNanos();
        lock.lock();
        try {
            while (!enough.getAsBoolean()) {
                if (changed.awaitNanos(end - System.nanoTime()) <= 0) {
                    throw new AssertionError("Not within " + Patience.LIMIT + "; so far " + received.size()
                            + " events, last " + (received.isEmpty() ? "none" : received.getLast()));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String type = "";
            List<String> data = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lock.lock();
                try {
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
                        received.add(new Received(lastId, type, all.substring(0, Math.min(kept, all.length()))));
                        data.clear();
                    }
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        } catch (IOException e) {
            // the connection is no more
        }
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
