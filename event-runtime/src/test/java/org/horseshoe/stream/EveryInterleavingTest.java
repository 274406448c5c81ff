package org.horseshoe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes in between: appends, the tail, readings of those behind, full queues, lost connections and returns by the
 * last id that arrived, each client hears each wanted event of each partition once and in order.
 */
class EveryInterleavingTest {

    private static final String TOPIC = "horseshoe.outcomes";
    private static final int PARTITIONS = 3;
    private static final LogLayout LAYOUT =
            new LogLayout(List.of(new LogLayout.Topic(TOPIC, "kJ3x9aQzAAAA", PARTITIONS)));
    private static final List<StreamSettings> SETTINGS = IntStream.rangeClosed(1, 4)
            .mapToObj(size -> Settings.with("buffer-events", Integer.toString(size)))
            .toList();
    private static final Pattern ID = Pattern.compile("(?m)^id: (.*)$");
    private static final Pattern PLACE = Pattern.compile("\"logposition\":\"horseshoe.outcomes/(\\d)@(\\d+)\"");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void no_gap_and_no_double(int block) {
        for (int seed = block * 250; seed < (block + 1) * 250; seed++) {
            new World(seed).run();
        }
    }

    @Test
    void a_position_survives_its_token() {
        // Given
        LogPosition position = LogPosition.of(5, 0, 123_456_789_012L);

        // When
        String token = PositionToken.of(LAYOUT, position);

        // Then
        assertThat(token).isEqualTo("outcomes~kJ3x9aQz~5.0.123456789012");
        assertThat(PositionToken.parse(LAYOUT, token, LogPosition.of(0, 0, 0))).isEqualTo(position);
    }

    @Test
    void a_partition_that_was_added_since_begins_at_its_beginning_and_a_topic_at_the_present() {
        // Given
        var before = new LogLayout(List.of(new LogLayout.Topic(TOPIC, "kJ3x9aQzAAAA", 1)));
        var since = new LogLayout(List.of(
                new LogLayout.Topic(TOPIC, "kJ3x9aQzAAAA", 2), new LogLayout.Topic("horseshoe.regimes", "Q", 1)));

        // When
        LogPosition position =
                PositionToken.parse(since, PositionToken.of(before, LogPosition.of(7)), LogPosition.of(9, 9, 9));

        // Then
        assertThat(position).isEqualTo(LogPosition.of(7, 0, 9));
    }

    /** A log, a tail, and clients, of which each step does a little by lot. */
    private static final class World {

        private final Random lot;
        private final List<List<ConsumerRecord<byte[], byte[]>>> log = new ArrayList<>();
        private final Audience audience;
        private final List<Listener> listeners;
        private LogPosition tail = LogPosition.of(0, 0, 0);

        World(int seed) {
            lot = new Random(seed);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                log.add(new ArrayList<>());
            }
            IntStream.range(0, lot.nextInt(20)).forEach(_ -> append());
            tail = LogPosition.of(log.stream().mapToLong(List::size).toArray());
            audience = new Audience(new RecentEvents(1 + lot.nextInt(8), 1_000_000, tail), this::behind);
            listeners = List.of(new Listener(tail), new Listener(LogPosition.of(0, 0, 0)), new Listener(tail));
        }

        void run() {
            listeners.forEach(this::connect);
            for (int step = 0; step < 200; step++) {
                switch (lot.nextInt(10)) {
                    case 0, 1, 2 -> append();
                    case 3, 4 -> readTail(lot.nextInt(5));
                    case 5, 6 -> readBehind(any(), lot.nextInt(4));
                    case 7, 8 -> any().output.runSome(lot.nextInt(3));
                    default -> reconnectSeldom(any());
                }
            }
            settle();
            for (Listener listener : listeners) {
                assertThat(listener.heard()).isEqualTo(expected(listener));
            }
        }

        private void append() {
            List<ConsumerRecord<byte[], byte[]>> partition = log.get(lot.nextInt(PARTITIONS));
            int number = log.indexOf(partition);
            for (int i = 0; i < PARTITIONS; i++) {
                number = log.get(i) == partition ? i : number;
            }
            String reason = lot.nextInt(3) == 0 ? "unwanted" : "wanted";
            partition.add(Records.record(
                    TOPIC, number, partition.size(), Records.withdrawn("S/2022/" + number + partition.size(), reason)));
        }

        private void readTail(int most) {
            List<LoggedEvent> events = new ArrayList<>();
            int index = lot.nextInt(PARTITIONS);
            for (int i = 0; i < most && tail.at(index) < log.get(index).size(); i++) {
                var record = log.get(index).get((int) tail.at(index));
                tail = tail.with(index, record.offset() + 1);
                events.add(new LoggedEvent(record, index, tail));
            }
            audience.tell(events);
        }

        private void behind(StreamClient client) {
            listeners.stream()
                    .filter(listener -> listener.client == client)
                    .forEach(listener -> listener.state = State.BEHIND);
        }

        private void readBehind(Listener listener, int most) {
            if (listener.state != State.BEHIND) {
                return;
            }
            int index = lot.nextInt(PARTITIONS);
            for (int i = 0; i < most; i++) {
                long next = listener.client.position().at(index);
                if (next < log.get(index).size()
                        && !listener.client.offer(new LoggedEvent(log.get(index).get((int) next), index, null))) {
                    listener.state = State.WAITING;
                    listener.client.whenRoom(() -> listener.state = State.BEHIND);
                    return;
                }
            }
            if (audience.join(listener.client)) {
                listener.state = State.LIVE;
            }
        }

        private void reconnectSeldom(Listener listener) {
            if (lot.nextInt(4) == 0) {
                listener.client.left();
                audience.leave(listener.client);
                connect(listener);
            }
        }

        private void connect(Listener listener) {
            listener.connect(lot);
            listener.state = audience.join(listener.client) ? State.LIVE : State.BEHIND;
        }

        private void settle() {
            for (int round = 0; round < 150; round++) {
                IntStream.range(0, 5).forEach(_ -> readTail(5));
                for (Listener listener : listeners) {
                    listener.output.runSome(10);
                    readBehind(listener, 4);
                }
            }
        }

        private List<List<Integer>> expected(Listener listener) {
            return IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> log.get(partition).stream()
                            .filter(record -> record.offset() >= listener.start.at(partition))
                            .filter(record -> !new String(record.value(), StandardCharsets.UTF_8).contains("unwanted"))
                            .map(record -> (int) record.offset())
                            .toList())
                    .toList();
        }

        private Listener any() {
            return listeners.get(lot.nextInt(listeners.size()));
        }
    }

    private enum State {
        LIVE,
        BEHIND,
        WAITING
    }

    /** A client with all that ever arrived at it, over all its connections. */
    private static final class Listener {

        private final LogPosition start;
        private final StringBuilder arrived = new StringBuilder();
        private StreamClient client;
        private Pipe output;
        private State state;

        Listener(LogPosition start) {
            this.start = start;
        }

        void connect(Random lot) {
            LogPosition from = start;
            Matcher ids = ID.matcher(arrived);
            while (ids.find()) {
                from = PositionToken.parse(LAYOUT, ids.group(1), start);
            }
            output = new Pipe(arrived);
            client = new StreamClient(
                    LAYOUT,
                    from,
                    new EventFilter(
                            Set.of("outcome-withdrawn.v1"),
                            Set.of(),
                            envelope -> !envelope.event().toString().contains("unwanted")),
                    output,
                    SETTINGS.get(lot.nextInt(4)),
                    _ -> {});
            client.greet();
        }

        List<List<Integer>> heard() {
            List<List<Integer>> heard = IntStream.range(0, PARTITIONS)
                    .<List<Integer>>mapToObj(_ -> new ArrayList<>())
                    .toList();
            Matcher places = PLACE.matcher(arrived);
            while (places.find()) {
                heard.get(Integer.parseInt(places.group(1))).add(Integer.valueOf(places.group(2)));
            }
            return heard;
        }
    }

    /** A connection that does a step when it is told to; what has not left is lost with it. */
    private static final class Pipe implements Output {

        private final StringBuilder arrived;
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        Pipe(StringBuilder arrived) {
            this.arrived = arrived;
        }

        void runSome(int most) {
            for (int i = 0; i < most && !tasks.isEmpty(); i++) {
                tasks.removeFirst().run();
            }
        }

        @Override
        public void later(Runnable task) {
            tasks.addLast(task);
        }

        @Override
        public void write(byte[] bytes, Consumer<Boolean> left) {
            later(() -> {
                arrived.append(new String(bytes, StandardCharsets.UTF_8));
                left.accept(true);
            });
        }

        @Override
        public void end(byte[] bytes) {
            arrived.append(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void cut() {}
    }
}
