package org.horseshoe.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Posts the bundled records to the ingest service, once; cut off, it goes on where it stopped. */
public final class HistoryLoader {
    private static final int CHUNK = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Hears how many events of how many a record has sent. */
    public interface Progress {
        void sent(String record, int events, int of);
    }

    private final URI target;
    private final String token;
    private final LoadedHistory loaded;
    private final Progress progress;
    private final HttpClient http = HttpClient.newHttpClient();

    HistoryLoader(URI target, String token, LoadedHistory loaded, Progress progress) {
        this.target = target;
        this.token = token;
        this.loaded = loaded;
        this.progress = progress;
    }

    /** Loads what this stack's log does not have yet, and returns how many events that was. */
    public static int load(LocalStack stack, Progress progress) {
        var cluster = AdminSettings.clusterId(stack.bootstrapServers(), Duration.ofSeconds(30));
        var loaded = new LoadedHistory(stack.directory().root().resolve("history-" + cluster + ".properties"));
        var target = URI.create(stack.url(PackagedService.INGEST) + "/events");
        var loader = new HistoryLoader(target, stack.token("local-history", "reporter"), loaded, progress);
        return History.bundled().stream().mapToInt(loader::load).sum();
    }

    int load(History history) {
        var first = loaded.count(history);
        for (var from = first; from < history.events().size(); from += CHUNK) {
            post(history, from);
            var done = Math.min(history.events().size(), from + CHUNK);
            loaded.remember(history, done);
            progress.sent(history.name(), done, history.events().size());
        }
        return history.events().size() - first;
    }

    /** The service may be restarting or ask us to slow down; a chunk sent twice is one chunk. */
    private void post(History history, int from) {
        var request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/cloudevents-batch+json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(history.batch(from, CHUNK)))
                .build();
        var trouble = new String[] {""};
        var taken = Commands.await(PATIENCE, () -> {
            try {
                return accepted(http.send(request, BodyHandlers.ofString()), history, from);
            } catch (IOException e) {
                trouble[0] = String.valueOf(e.getMessage());
                Commands.pause(Duration.ofSeconds(1));
                return false;
            } catch (InterruptedException e) {
                throw Commands.interrupted(e);
            }
        });
        if (!taken)
            throw new StackException("%s does not take history/%s: %s".formatted(target, history.name(), trouble[0]));
    }

    private static boolean accepted(HttpResponse<String> response, History history, int from) throws IOException {
        if (response.statusCode() / 100 == 2) return true;
        var answer = response.statusCode() + " " + response.body();
        if (response.statusCode() == 429 || response.statusCode() >= 500) throw new IOException(answer);
        throw new StackException("history/%s from event %d on was refused: %s".formatted(history.name(), from, answer));
    }
}
