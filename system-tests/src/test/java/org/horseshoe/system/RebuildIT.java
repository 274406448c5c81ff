package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A read model is rebuilt while it answers: every read before, during and after gets the whole answer. */
class RebuildIT {

    private static final int VOTES_LOADED = 1_000;

    @Test
    void no_read_fails_while_the_record_is_rebuilt() throws InterruptedException {
        try (House house = House.open();
                Log log = new Log(house.stack().bootstrapServers())) {
            // Given
            log.appendAll(Load.rollCalls(0, VOTES_LOADED));
            house.awaitCaughtUp(VOTES);
            var rebuilt = new AtomicBoolean();
            var reads = new AtomicInteger();
            Queue<String> wrong = new ConcurrentLinkedQueue<>();

            // When
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (String path : List.of(
                        "/votes/" + Load.symbol(7).slug(),
                        "/votes?member=CHN&limit=5",
                        "/votes/summary",
                        "/agreement?members=CHN,RUS")) {
                    readers.submit(() -> {
                        while (!rebuilt.get()) {
                            House.Answer answer = house.get(VOTES, path);
                            reads.incrementAndGet();
                            if (answer.status() != 200 || !isWhole(path, answer)) {
                                wrong.add(path + ": " + answer);
                            }
                        }
                    });
                }
                house.rebuild(VOTES, "votes");
                house.rebuild(VOTES, "votes");
                rebuilt.set(true);
            }

            // Then
            assertThat(wrong).isEmpty();
            assertThat(reads.get()).isGreaterThan(100);
        }
    }

    private static boolean isWhole(String path, House.Answer answer) {
        return switch (path) {
            case "/votes/summary" -> answer.json().get("total").asInt() == VOTES_LOADED;
            case "/votes?member=CHN&limit=5" -> answer.json().get("items").size() == 5;
            case "/agreement?members=CHN,RUS" ->
                answer.json().at("/pairs/0/together").asInt() == VOTES_LOADED;
            default -> answer.json().get("ballots").size() == 15;
        };
    }
}
