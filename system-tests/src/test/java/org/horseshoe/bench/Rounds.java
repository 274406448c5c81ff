package org.horseshoe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horseshoe.events.EventEnvelope;

/**
 * The rounds of a benchmark, over both mixes; each appends new events. The first ones warm up and do not count: until a
 * service's code is compiled, the compiler has as much of the processor as the projection, and takes some nine rounds.
 */
final class Rounds {

    private static final int EVENTS = Integer.getInteger("bench.events", 40_800);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 9);
    private static final int COUNTED = Integer.getInteger("bench.rounds", 5);

    private int draft;

    /** What is measured in each round, with the same figures in the same order each time. */
    @FunctionalInterface
    interface Round {
        /**
         * Plays one round.
         *
         * @param events gives at each call as many events again, of drafts that nobody knows yet
         */
        List<Figure> play(Supplier<List<EventEnvelope>> events) throws Exception;
    }

    /** Prints one line a round and the medians, for both mixes. */
    void play(Round round) throws Exception {
        for (Mix mix : Mix.values()) {
            play(mix, round);
        }
    }

    private void play(Mix mix, Round round) throws Exception {
        int drafts = EVENTS / mix.eventsADraft();
        System.out.printf(
                "%s: %d events a round, %d of each draft%n",
                mix.name().toLowerCase(Locale.ROOT), drafts * mix.eventsADraft(), mix.eventsADraft());
        List<List<Figure>> counted = new ArrayList<>();
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            List<Figure> figures = round.play(() -> {
                List<EventEnvelope> events = mix.events(draft, drafts);
                draft += drafts;
                return events;
            });
            if (i < WARM_UP) {
                print("warm-up", figures);
            } else {
                counted.add(figures);
                print("round " + counted.size(), figures);
            }
        }
        print("median", medians(counted));
    }

    private static List<Figure> medians(List<List<Figure>> rounds) {
        return IntStream.range(0, rounds.getFirst().size())
                .mapToObj(column -> rounds.getFirst()
                        .get(column)
                        .with(median(rounds.stream()
                                .map(figures -> figures.get(column).value())
                                .toList())))
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String what, List<Figure> figures) {
        System.out.printf(
                "  %-8s %s%n", what, figures.stream().map(Figure::toString).collect(Collectors.joining("   ")));
    }
}
