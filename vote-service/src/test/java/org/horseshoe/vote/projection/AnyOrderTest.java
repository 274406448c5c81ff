package org.horseshoe.vote.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.testing.ProjectionSpec.projecting;
import static org.horseshoe.vote.Events.MAY_26;
import static org.horseshoe.vote.Events.ballot;
import static org.horseshoe.vote.Events.crude;
import static org.horseshoe.vote.Events.identified;
import static org.horseshoe.vote.Events.members;
import static org.horseshoe.vote.Events.news;
import static org.horseshoe.vote.Events.official;
import static org.horseshoe.vote.Events.tabled;
import static org.horseshoe.vote.Events.tally;
import static org.horseshoe.vote.Events.voted;
import static org.horseshoe.vote.Events.withdrawn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.ProjectionHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Any interleaving across subjects, in any batches, with any redelivery, gives the same read model row for row. */
class AnyOrderTest {

    private static final int SHUFFLES = 15;

    private static final String DEBATE = ", its debate";

    @Test
    void the_read_model_is_the_same_for_every_interleaving_and_redelivery() {
        inEveryOrder(events(), SHUFFLES, 12);
    }

    @Test
    void the_read_model_of_the_bundled_record_is_the_same_for_every_interleaving_and_redelivery() throws IOException {
        inEveryOrder(bundled(), 3, 40);
    }

    /**
     * The same of the whole record: {@code horseshoe.record} names a file that holds what
     * {@code GET /stream?types=proceedings&from=beginning} of a loaded house sent (CONTRIBUTING.md has the commands).
     */
    @Test
    @EnabledIfSystemProperty(
            named = "horseshoe.record",
            matches = ".+",
            disabledReason = "no -Dhorseshoe.record=FILE with the stream of a house that has loaded the whole record")
    void the_read_model_of_the_whole_record_is_the_same_for_every_interleaving_and_redelivery() throws IOException {
        var events = new ArrayList<EventEnvelope>();
        try (var lines = Files.lines(Path.of(System.getProperty("horseshoe.record")))) {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> read(line.substring("data:".length())))
                    .forEach(events::add);
        }

        int shuffles = Integer.getInteger("horseshoe.record.shuffles", 5);
        SortedMap<String, Integer> rows = inEveryOrder(events, shuffles, 1000);

        System.out.printf(
                "%d events of %d subjects, %d shuffles, each with all again: always the same rows, %s%n",
                events.size(), bySubject(events).size(), shuffles, rows);
    }

    /** The proceedings that come with the local stack. */
    private static List<EventEnvelope> bundled() throws IOException {
        var events = new ArrayList<EventEnvelope>();
        try (var files = Files.list(Path.of("../deploy/local-stack/src/main/resources/history"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                EventCodec.json().readTree(file.toFile()).forEach(event -> events.add(read(event)));
            }
        }
        return events.stream()
                .filter(event -> event.topic().equals(Topics.PROCEEDINGS))
                .toList();
    }

    private static EventEnvelope read(String cloudEvent) {
        try {
            return read(EventCodec.json().readTree(cloudEvent));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventEnvelope read(JsonNode cloudEvent) {
        return ((Decoded.Known) EventCodec.decodeStructured(cloudEvent, Instant.EPOCH)).envelope();
    }

    /**
     * Compares each shuffle with the order of the log, and once more after all has come again in another order.
     *
     * @return the number of rows of each table
     */
    private static SortedMap<String, Integer> inEveryOrder(List<EventEnvelope> events, int shuffles, int largestBatch) {
        // Given
        Map<String, List<EventEnvelope>> bySubject = bySubject(events);
        ProjectionHarness inOrder = projecting(new VoteProjection()).harness();
        batches(events, new Random(-1), largestBatch).forEach(inOrder::deliver);
        SortedMap<String, List<String>> expected = inOrder.rows();
        SortedMap<String, Event> expectedWords = lastWord(inOrder);
        assertThat(inOrder.parked()).isEmpty();

        for (int seed = 0; seed < shuffles; seed++) {
            var random = new Random(seed);
            ProjectionHarness shuffled = projecting(new VoteProjection()).harness();

            // When
            for (List<EventEnvelope> batch : batches(interleaved(bySubject, random), random, largestBatch)) {
                shuffled.deliver(batch);
                if (random.nextInt(3) == 0) {
                    shuffled.deliver(batch);
                }
            }

            // Then
            assertThat(shuffled.rows()).as("seed %s", seed).isEqualTo(expected);
            assertThat(lastWord(shuffled)).as("seed %s", seed).isEqualTo(expectedWords);

            // When
            batches(interleaved(bySubject, random), random, largestBatch).forEach(shuffled::deliver);

            // Then
            assertThat(shuffled.rows()).as("seed %s, all again", seed).isEqualTo(expected);
            assertThat(lastWord(shuffled)).as("seed %s, all again", seed).isEqualTo(expectedWords);
        }
        var rows = new TreeMap<String, Integer>();
        expected.forEach((table, each) -> rows.put(table, each.size()));
        return rows;
    }

    /** Several drafts with all that can happen to them: joined, parted, joined in a chain, corrected, contradicted. */
    private static List<EventEnvelope> events() {
        var events = new ArrayList<EventEnvelope>();
        for (int i = 0; i < 4; i++) {
            var symbol = new DraftSymbol("S/2022/" + (431 + i));
            var provisional = DraftSymbol.provisional(MAY_26, "matter " + i);
            var earlier = DraftSymbol.provisional(MAY_26, "an earlier name of matter " + i);
            EventEnvelope mistake = news("Hasty Paper", voted(provisional, MAY_26, tally(14, 1, 0), "RUS", null));
            EventEnvelope joined = official(identified(provisional, symbol));
            events.add(news("Paper", tabled(earlier, "A headline", crude(1))));
            events.add(news("Paper", voted(provisional, MAY_26, tally(13, 2, null), "CHN RUS", null)));
            events.add(mistake);
            events.add(joined);
            events.add(news("Paper", identified(earlier, provisional)));
            events.add(news("Other Paper", voted(symbol, MAY_26.plusDays(1), tally(13, 2, 0), "", null)));
            events.add(official(tabled(symbol, "The title", crude(3_000_000))));
            events.add(official(voted(symbol, MAY_26, tally(13, 0, 2), "CHN RUS", StatedOutcome.VETOED)));
            events.add(official(ballot(symbol, "GBR", Position.IN_FAVOUR)));
            events.add(official(withdrawn(i % 2 == 0 ? provisional : symbol, mistake)));
            events.add(news("Paper", new VetoDebateHeld(earlier, MAY_26.plusDays(13), null, members("CHN RUS"))));
            if (i == 3) {
                events.add(official(withdrawn(provisional, joined)));
            }
        }
        return events;
    }

    private static Map<String, List<EventEnvelope>> bySubject(List<EventEnvelope> events) {
        var bySubject = new LinkedHashMap<String, List<EventEnvelope>>();
        events.forEach(event -> bySubject
                .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                .add(event));
        return bySubject;
    }

    private static List<EventEnvelope> interleaved(Map<String, List<EventEnvelope>> bySubject, Random random) {
        List<Queue<EventEnvelope>> queues = new ArrayList<>();
        bySubject.values().forEach(events -> queues.add(new ArrayDeque<>(events)));
        var all = new ArrayList<EventEnvelope>();
        while (!queues.isEmpty()) {
            Queue<EventEnvelope> queue = queues.get(random.nextInt(queues.size()));
            all.add(queue.remove());
            if (queue.isEmpty()) {
                queues.remove(queue);
            }
        }
        return all;
    }

    private static List<List<EventEnvelope>> batches(List<EventEnvelope> events, Random random, int largest) {
        var batches = new ArrayList<List<EventEnvelope>>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(largest));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** What readers of the outcomes believe in the end; a name that was only taken back is as good as never told. */
    private static SortedMap<String, Event> lastWord(ProjectionHarness harness) {
        var last = new TreeMap<String, Event>();
        for (EventEnvelope told : harness.published()) {
            if (told.event() instanceof OutcomeWithdrawn) {
                last.remove(told.subject());
                last.remove(told.subject() + DEBATE);
            } else {
                boolean ofDebate = told.event() instanceof VetoDebateDue || told.event() instanceof VetoDebateDutyMet;
                last.put(told.subject() + (ofDebate ? DEBATE : ""), told.event());
            }
        }
        return last;
    }
}
