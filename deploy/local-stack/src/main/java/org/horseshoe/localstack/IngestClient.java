package org.horseshoe.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Speaks to the services of a running house with its token. */
final class IngestClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String ingest;
    private final String token;

    IngestClient(String ingest, String token) {
        this.ingest = ingest;
        this.token = token;
    }

    /** A file was not taken; the message is the service's own. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(String message) {
            super(message);
        }
    }

    /**
     * Hands a file in; answers the import as it stands.
     *
     * @param confirm the digest of a list that looks incomplete and is not
     */
    JsonNode send(String kind, Path file, Optional<String> confirm) throws NotTaken {
        try {
            var address = ingest + "/imports/" + kind
                    + confirm.map(digest -> "?confirm=" + URLEncoder.encode(digest, StandardCharsets.UTF_8))
                            .orElse("");
            var request = request(address)
                    .header("Content-Type", contentType(kind))
                    .timeout(Duration.ofMinutes(5))
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) return JSON.readTree(answer.body());
            throw new NotTaken(detail(answer));
        } catch (FileNotFoundException e) {
            throw new NotTaken("cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }

    /** Hands an article in; answers what was understood. */
    JsonNode read(JsonNode article) throws NotTaken {
        try {
            var request = request(ingest + "/articles")
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(article)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) return JSON.readTree(answer.body());
            throw new NotTaken(detail(answer));
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }

    /** An import as it stands; waits a minute for a service that is just being started again. */
    JsonNode look(String id) {
        var answer = new JsonNode[1];
        var trouble = new IOException[1];
        Commands.await(PATIENCE, () -> {
            try {
                var response = http.send(request(ingest + "/imports/" + id).build(), BodyHandlers.ofString());
                if (response.statusCode() == 200) answer[0] = JSON.readTree(response.body());
            } catch (IOException e) {
                trouble[0] = e;
                Commands.pause(Duration.ofMillis(500));
            } catch (InterruptedException e) {
                throw Commands.interrupted(e);
            }
            return answer[0] != null;
        });
        if (answer[0] == null) throw unreachable(trouble[0] == null ? new IOException("no answer") : trouble[0]);
        return answer[0];
    }

    /** What an address answers, or nothing where it does not answer with 200 and JSON. */
    JsonNode orNothing(String address) {
        try {
            var response = http.send(request(address).build(), BodyHandlers.ofString());
            return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.missingNode();
        } catch (IOException _) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }

    private static String contentType(String kind) {
        return switch (kind) {
            case ImportOptions.LIST, ImportOptions.MARCXML -> "application/xml";
            case ImportOptions.RESOLUTIONS -> "application/json";
            default -> "text/csv";
        };
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    private StackException unreachable(IOException e) {
        var reason = e instanceof ConnectException ? "nobody listens there" : String.valueOf(e.getMessage());
        return new StackException("The ingest service at " + ingest + " does not answer (" + reason
                + "). ./horseshoe status tells what runs; what was taken goes on when it is up again.");
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            var detail = JSON.readTree(answer.body()).path("detail").asText();
            if (!detail.isEmpty()) return answer.statusCode() + ": " + detail;
        } catch (JsonProcessingException _) {
            return answer.statusCode() + " " + answer.body();
        }
        return answer.statusCode() == 401
                ? "401: the token does not hold; it lies in the data folder and lasts 30 days"
                : answer.statusCode() + " " + answer.body();
    }
}
