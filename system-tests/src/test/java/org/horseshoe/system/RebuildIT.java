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
import org.jspecify.annotations.Nullable;
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
                            String fault = fault(house, path);
                            reads.incrementAndGet();
                            if (fault != null) {
                                wrong.add(path + ": " + fault);
                            }
                        }
                    });
                }
                try {
                    house.rebuild(VOTES, "votes");
                    house.rebuild(VOTES, "votes");
                    House.patiently().until(() -> reads.get() > 100);
                } finally {
                    rebuilt.set(true);
                }
            }

            // Then
            assertThat(wrong).isEmpty();
        }
    }

    /** What is wrong with an answer, or null where it is whole. */
    private static @Nullable String fault(House house, String path) {
        try {
            House.Answer answer = house.get(VOTES, path);
            return answer.status() == 200 && isWhole(path, answer) ? null : answer.toString();
        } catch (House.Unreachable e) {
            return e.toString();
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
