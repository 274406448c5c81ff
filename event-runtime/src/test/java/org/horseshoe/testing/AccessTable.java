package org.horseshoe.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.localstack.AccessToken;
import org.horseshoe.testing.OpenApi.Endpoint;

/**
 * Who may call which endpoint of a service: the table as it is meant, held against the running service.
 *
 * <p>Each endpoint of the service's OpenAPI document is called without a token, with a token of each role, with one of none,
 * and with tokens that are worth nothing. An endpoint that the table does not name is a fault, so that none is forgotten.
 */
public final class AccessTable {

    private static final String ANYBODY = "anybody";

    private final SortedMap<String, Set<String>> table = new TreeMap<>();

    private AccessTable() {}

    /**
     * A table of lines such as {@code POST /events reporter} or {@code GET /votes anybody}; several roles with commas.
     */
    public static AccessTable of(String lines) {
        var table = new AccessTable();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            table.table.put(words[0] + " " + words[1], new TreeSet<>(Arrays.asList(words[2].split(","))));
        });
        return table;
    }

    /** What every service that stands on the runtime has beside its own endpoints. */
    public AccessTable withTheOperatorsDoor() {
        table.putAll(of("""
                        GET  /admin/parked                      operator
                        POST /admin/parked/{id}/discard         operator
                        POST /admin/parked/{id}/retry           operator
                        GET  /admin/projections                 operator
                        GET  /admin/projections/{name}          operator
                        POST /admin/projections/{name}/rebuild  operator
                        """).table);
        return this;
    }

    /** How the service at an address differs from the table; empty where it does not. */
    public List<String> differences(URI service) throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        // Streams are hung up on; over HTTP/2 a service ends the connection of a client that does so again and again.
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Endpoint> endpoints = OpenApi.endpoints(client, service);
            Set<String> gone = new TreeSet<>(table.keySet());
            SortedMap<String, String> strangers = strangers();
            for (Endpoint endpoint : endpoints) {
                Set<String> roles = table.get(endpoint.name());
                gone.remove(endpoint.name());
                if (roles == null) {
                    differences.add(endpoint.name() + " is not in the table of who may call what");
                } else {
                    differences.addAll(differences(client, service, endpoint, roles, strangers));
                }
            }
            gone.forEach(name -> differences.add(name + " is in the table, and the service has no such endpoint"));
        }
        return differences;
    }

    /** Whoever must be kept out of what is not open, each with an {@code Authorization} header. */
    private static SortedMap<String, String> strangers() {
        SortedMap<String, String> strangers = new TreeMap<>(TestTokens.worthless());
        strangers.replaceAll((_, token) -> "Bearer " + token);
        strangers.put("nobody", "");
        strangers.put("a name and a password", "Basic b3BlcmF0b3I6b3BlcmF0b3I=");
        return strangers;
    }

    private static List<String> differences(
            HttpClient client, URI service, Endpoint endpoint, Set<String> roles, SortedMap<String, String> strangers)
            throws IOException, InterruptedException {
        boolean open = roles.contains(ANYBODY);
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> stranger : strangers.entrySet()) {
            Answered answered = call(client, service, endpoint, stranger.getValue());
            if (open ? !answered.isLetIn() : !answered.isChallenge()) {
                differences.add(endpoint.name() + " with " + stranger.getKey() + ": " + answered);
            }
        }
        Answered withoutRole = call(client, service, endpoint, TestTokens.bearer());
        if (open ? !withoutRole.isLetIn() : withoutRole.status() != 403) {
            differences.add(endpoint.name() + " with a token of no role: " + withoutRole);
        }
        for (String role : AccessToken.ALL_ROLES) {
            Answered answered = call(client, service, endpoint, TestTokens.bearer(role));
            if (open || roles.contains(role) ? !answered.isLetIn() : answered.status() != 403) {
                differences.add(endpoint.name() + " as " + role + ": " + answered);
            }
        }
        return differences;
    }

    private record Answered(int status, String type, String challenge) {

        boolean isLetIn() {
            return status != 401 && status != 403 && status < 500;
        }

        boolean isChallenge() {
            return status == 401 && challenge.startsWith("Bearer") && type.startsWith("application/problem+json");
        }
    }

    private static Answered call(HttpClient client, URI service, Endpoint endpoint, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(endpoint.path().replaceAll("\\{\\w+}", "x")))
                .timeout(Patience.LIMIT);
        if (endpoint.bodyType() == null) {
            request.method(endpoint.method(), BodyPublishers.noBody());
        } else {
            boolean json = endpoint.bodyType().toLowerCase(Locale.ROOT).contains("json");
            request.header("Content-Type", endpoint.bodyType())
                    .method(endpoint.method(), BodyPublishers.ofString(json ? "{}" : ""));
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.body().close(); // streams never end by themselves
        return new Answered(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("WWW-Authenticate").orElse(""));
    }
}
