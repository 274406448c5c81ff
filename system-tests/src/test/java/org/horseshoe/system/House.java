package org.horseshoe.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.horseshoe.events.EventCodec;
import org.horseshoe.localstack.Database;
import org.horseshoe.localstack.LocalStack;
import org.horseshoe.localstack.LocalStackBuilder;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.localstack.StackPorts;

/** A house of its own on free ports: starts empty, is asked over HTTP, and is gone afterwards. */
public final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path HOME = Path.of(System.getProperty("horseshoe.home", "."));
    private static final Path START_CACHES = HOME.resolve("system-tests/target/start-caches");

    private final Path data;
    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String token;

    private House(Path data, LocalStack stack) {
        this.data = data;
        this.stack = stack;
        this.token = stack.token("system-test", "reporter", "reviewer", "operator");
    }

    /**
     * Starts all processes; returns when the services are ready. They start from the JVM's start caches, as with
     * {@code ./horseshoe up} from its second start on; where there are none, a house that does nothing else makes them first.
     */
    public static House open() {
        return open(UnaryOperator.identity());
    }

    /** The same with settings of one service more, as its environment. */
    public static House open(PackagedService service, Map<String, String> settings) {
        return open(with(service, settings));
    }

    /** The same, made of what is said. */
    public static House open(UnaryOperator<LocalStackBuilder> made) {
        try (var _ = OneAtATime.enter(START_CACHES)) {
            House house = built(builder -> made.apply(builder.startCaches(START_CACHES)));
            if (house.stack.lacksStartCaches()) {
                built(builder -> builder.startCaches(START_CACHES)).started().close();
            }
            return house.started();
        }
    }

    /** The same without start caches: a process that records for one is slower, and not to be measured. */
    public static House openToMeasure() {
        return openToMeasure(UnaryOperator.identity());
    }

    /** The same, made of what is said. */
    public static House openToMeasure(UnaryOperator<LocalStackBuilder> made) {
        return built(made).started();
    }

    /** The same with settings of one service more. */
    public static House openToMeasure(PackagedService service, Map<String, String> settings) {
        return openToMeasure(with(service, settings));
    }

    private static UnaryOperator<LocalStackBuilder> with(PackagedService service, Map<String, String> settings) {
        return builder -> {
            settings.forEach((name, value) -> builder.environment(service, name, value));
            return builder;
        };
    }

    private static House built(UnaryOperator<LocalStackBuilder> made) {
        try {
            Path data = Files.createTempDirectory("horseshoe-house-");
            var builder = LocalStack.builder()
                    .home(HOME)
                    .data(data)
                    .ports(StackPorts.free())
                    .environment(PackagedService.VOTES, "HORSESHOE_READS_PER_SECOND", "0")
                    .environment(PackagedService.SANCTIONS, "HORSESHOE_READS_PER_SECOND", "0")
                    .environment(PackagedService.INGEST, "HORSESHOE_READS_PER_SECOND", "0")
                    .environment(PackagedService.INGEST, "HORSESHOE_WRITES_PER_SECOND", "0");
            return new House(data, made.apply(builder).build());
        } catch (IOException e) {
            throw new IllegalStateException("No room for a house", e);
        }
    }

    private House started() {
        stack.start();
        return this;
    }

    /** Awaitility with the one patience of all tests of a house: only a test that fails waits so long. */
    public static ConditionFactory patiently() {
        return Awaitility.await().atMost(PATIENCE);
    }

    public LocalStack stack() {
        return stack;
    }

    /** An answer of a service. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            try {
                return EventCodec.json().readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException("No JSON: " + body, e);
            }
        }
    }

    /** Reads; a path with its query. */
    public Answer get(PackagedService service, String path) {
        return send(request(service, path).GET());
    }

    /** Reads from one of several instances; they count from 1. */
    public Answer get(PackagedService service, int instance, String path) {
        return send(request(service, instance, path).GET());
    }

    /** The first events of a stream, each as its data; closes the stream then. */
    public List<String> stream(PackagedService service, int instance, String path, int events) {
        HttpRequest request = request(service, instance, path)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()).strip())
                    .limit(events)
                    .toList();
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes with a token of all roles. */
    public Answer post(PackagedService service, String path, String contentType, String body) {
        return post(service, 1, path, contentType, body);
    }

    /** Writes to one of several instances; they count from 1. */
    public Answer post(PackagedService service, int instance, String path, String contentType, String body) {
        return send(request(service, instance, path)
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Writes as somebody with a token of their own. */
    public Answer postAs(String bearer, PackagedService service, String path, String body) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Reads what only an operator may. */
    public Answer admin(PackagedService service, String path) {
        return send(request(service, path)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    /** Posts until the service says that it has it, as a patient client does through an outage. */
    public Answer postUntilAccepted(PackagedService service, String path, String contentType, String body) {
        return postUntilAccepted(service, 1, path, contentType, body);
    }

    /** The same to one of several instances; they count from 1. */
    public Answer postUntilAccepted(
            PackagedService service, int instance, String path, String contentType, String body) {
        return patiently()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .ignoreException(Unreachable.class)
                .until(() -> post(service, instance, path, contentType, body), answer -> answer.status() / 100 == 2);
    }

    /** Returns when a service's projections have applied all that is in the log. */
    public void awaitCaughtUp(PackagedService service) {
        patiently()
                .pollInterval(Duration.ofMillis(250))
                .ignoreException(Unreachable.class)
                .until(
                        () -> {
                            Answer answer = admin(service, "/admin/projections");
                            return answer.status() == 200
                                    ? answer.json()
                                    : EventCodec.json().createArrayNode();
                        },
                        House::caughtUp);
    }

    /** Returns when everything accepted has reached every read model: nothing left in an outbox, no lag anywhere. */
    public void awaitQuiet() {
        awaitEmptyOutbox(PackagedService.INGEST);
        awaitCaughtUp(PackagedService.VOTES);
        awaitEmptyOutbox(PackagedService.VOTES);
        awaitCaughtUp(PackagedService.SANCTIONS);
        awaitEmptyOutbox(PackagedService.SANCTIONS);
    }

    /** Rebuilds a read model from the log and returns when the new one answers. */
    public void rebuild(PackagedService service, String projection) {
        rebuild(service, projection, PATIENCE);
    }

    /** The same, of a log that takes longer; where a rebuild is under way already, that one will do. */
    public void rebuild(PackagedService service, String projection, Duration atMost) {
        int before = generation(service, projection);
        String path = "/admin/projections/" + projection + "/rebuild";
        // 409 while one is under way, also for the moment after its read model has begun to answer.
        patiently()
                .atMost(atMost)
                .until(() -> generation(service, projection) > before
                        || post(service, path, "application/json", "").status() == 202);
        patiently().atMost(atMost).until(() -> generation(service, projection) > before);
    }

    /** Where the tables lie that a projection answers from. */
    public String schema(PackagedService service, String projection) {
        return projection + "_" + generation(service, projection);
    }

    /** Every row of a projection's read model as text, by table: equal read models give equal maps. */
    public SortedMap<String, List<String>> rows(PackagedService service, String projection) {
        String schema = schema(service, projection);
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (String table : texts(
                service,
                "select table_name from information_schema.tables where table_schema = '" + schema
                        + "' and table_name <> 'parked_event' order by 1")) {
            rows.put(table, texts(service, "select t::text from " + schema + "." + table + " t order by 1"));
        }
        return rows;
    }

    /** The first column of a query as text. */
    public List<String> texts(PackagedService service, String sql) {
        Database database = stack.database(service);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        stack.close();
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot clear " + data, e);
        }
    }

    private void awaitEmptyOutbox(PackagedService service) {
        patiently()
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> texts(service, "select count(*)::text from outbox_entry")
                        .equals(List.of("0")));
    }

    /** The projections of a service. */
    public List<String> projections(PackagedService service) {
        return texts(service, "select projection from projection_generation where state = 'live' order by 1");
    }

    private int generation(PackagedService service, String projection) {
        Answer answer = admin(service, "/admin/projections/" + projection);
        if (answer.status() != 200) {
            throw new IllegalStateException(projection + ": " + answer);
        }
        return answer.json().get("generation").asInt();
    }

    private static boolean caughtUp(JsonNode projections) {
        if (projections.isEmpty()) {
            return false;
        }
        for (JsonNode projection : projections) {
            if (!projection.path("lagEvents").isNumber()
                    || projection.get("lagEvents").asLong() != 0) {
                return false;
            }
        }
        return true;
    }

    private HttpRequest.Builder request(PackagedService service, String path) {
        return request(service, 1, path);
    }

    private HttpRequest.Builder request(PackagedService service, int instance, String path) {
        return HttpRequest.newBuilder(URI.create(stack.url(service, instance) + path))
                .timeout(Duration.ofMinutes(1));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The service does not answer. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(IOException cause) {
            super(cause);
        }
    }
}
