package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horseshoe.localstack.ServiceProcess;
import org.junit.jupiter.api.Test;

/**
 * The one who delivers webhooks is killed with some of them in its hands: after the restart each arrives at least once, under
 * its own id, and none is lost.
 */
class WatchKillIT {

    private static final int WATCHES = 10;
    private static final int NAMES = 10;
    private static final int KILLS = 3;
    private static final int STEP = WATCHES * NAMES / (KILLS + 1);
    private static final List<String> FIRST = List.of("Bakoru", "Dinvale", "Fesmota", "Gulparn", "Hextobi");
    private static final List<String> LAST = List.of("Jadrimov", "Kelquest", "Lomburat", "Nirvopek", "Pastogul");

    @Test
    void webhooks_arrive_though_their_deliverer_is_killed() throws IOException {
        Map<String, String> quick = Map.of(
                "HORSESHOE_WEBHOOKS_INSIDE_ALLOWED", "true",
                "HORSESHOE_WEBHOOKS_FIRST_RETRY", "100ms",
                "HORSESHOE_WEBHOOKS_TIMEOUT", "2s");
        try (Receiver receiver = new Receiver();
                House house = House.open(SANCTIONS, quick)) {
            // Given
            String token = house.stack().token("client", "watcher");
            for (int watch = 0; watch < WATCHES; watch++) {
                House.Answer answer = house.postAs(token, SANCTIONS, "/watches", registration(watch, receiver.url()));
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            }

            // When
            house.postUntilAccepted(INGEST, "/imports/consolidated-list", "application/xml", list());
            var inHand = new ArrayList<String>();
            ServiceProcess service = house.stack().service(SANCTIONS);
            for (int kill = 1; kill <= KILLS; kill++) {
                House.patiently().until(receiver::holdsSome);
                service.kill9();
                inHand.addAll(receiver.letGo(kill == KILLS ? Integer.MAX_VALUE : (kill + 1) * STEP));
                service.start();
                service.awaitReady(Duration.ofMinutes(2));
            }
            House.patiently().until(() -> receiver.ids().size() == WATCHES * NAMES);
            House.patiently()
                    .until(() -> house.texts(SANCTIONS, "select distinct state from watch_delivery")
                            .equals(List.of("delivered")));

            // Then
            List<String> told = house.texts(SANCTIONS, "select id::text from watch_event order by 1");
            assertThat(told).hasSize(WATCHES * NAMES);
            assertThat(receiver.ids()).containsExactlyElementsOf(new TreeSet<>(told));
            assertThat(inHand)
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(receiver.times(id))
                            .as("arrivals of %s, which was in hand", id)
                            .isGreaterThan(1));
            assertThat(receiver.bodies())
                    .allSatisfy((id, bodies) -> assertThat(bodies).as(id).hasSize(1));
        }
    }

    private static String registration(int watch, String url) {
        String names = IntStream.range(0, NAMES)
                .mapToObj(number -> "\"" + name(number) + "\"")
                .collect(Collectors.joining(", "));
        return """
                {"id": "watch-%d", "kind": "person", "threshold": 0.99, "names": [%s], "webhook": {"url": "%s"}}""".formatted(watch, names, url);
    }

    private static String name(int number) {
        return FIRST.get(number / LAST.size()) + " " + LAST.get(number % LAST.size());
    }

    private static String list() {
        String individuals = IntStream.range(0, NAMES)
                .mapToObj(number -> "<INDIVIDUAL><DATAID>" + (100_000 + number)
                        + "</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>" + name(number)
                        + "</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi."
                        + "%03d".formatted(number)
                        + "</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></INDIVIDUAL>\n")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<CONSOLIDATED_LIST dateGenerated=\"2024-01-15T12:00:00Z\">\n<INDIVIDUALS>\n" + individuals
                + "</INDIVIDUALS>\n<ENTITIES>\n<ENTITY><DATAID>900000</DATAID><VERSIONNUM>1</VERSIONNUM>"
                + "<FIRST_NAME>EXAMPLE TRADING</FIRST_NAME><UN_LIST_TYPE>Libya</UN_LIST_TYPE>"
                + "<REFERENCE_NUMBER>LYe.900</REFERENCE_NUMBER><LISTED_ON>2011-02-26</LISTED_ON></ENTITY>\n"
                + "</ENTITIES>\n</CONSOLIDATED_LIST>\n";
    }

    /** Takes webhooks, and after so many keeps its answers back. */
    private static final class Receiver implements AutoCloseable {

        private final Map<String, Set<String>> bodies = new ConcurrentHashMap<>();
        private final Queue<String> arrivals = new ConcurrentLinkedQueue<>();
        private final List<String> held = new ArrayList<>();
        private final HttpServer server;
        private int answered = STEP;
        private CountDownLatch gate = new CountDownLatch(1);

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
        }

        private void take(HttpExchange exchange) throws IOException {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                arrived(id, body).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        }

        private synchronized CountDownLatch arrived(String id, String body) {
            arrivals.add(id);
            bodies.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(body);
            if (bodies.size() <= answered) {
                return new CountDownLatch(0);
            }
            held.add(id);
            return gate;
        }

        synchronized boolean holdsSome() {
            return !held.isEmpty();
        }

        /** Answers again, until so many have arrived; gives what was held back, whoever is left to hear the answer. */
        synchronized List<String> letGo(int until) {
            List<String> ids = List.copyOf(held);
            held.clear();
            answered = until;
            gate.countDown();
            gate = new CountDownLatch(1);
            return ids;
        }

        Set<String> ids() {
            return new TreeSet<>(bodies.keySet());
        }

        Map<String, Set<String>> bodies() {
            return bodies;
        }

        long times(String id) {
            return arrivals.stream().filter(id::equals).count();
        }

        @Override
        public void close() {
            letGo(Integer.MAX_VALUE);
            server.stop(0);
        }
    }
}
