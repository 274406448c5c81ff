package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.horseshoe.events.EventCodec;
import org.horseshoe.system.House;
import org.horseshoe.system.Samples;

/**
 * From {@code POST /articles} to the vote that shows the article as evidence, and to the blocked proposal: how long.
 *
 * <p>Usage: a text file of an article, its day of publication, how often it is posted, each time under another title.
 */
public final class ArticleBenchmark {

    private ArticleBenchmark() {}

    /** Prints the median, the 99th percentile and the longest, in milliseconds. */
    public static void main(String[] args) throws Exception {
        String text = Files.readString(Path.of(args[0]));
        String publishedAt = args[1];
        int times = Integer.parseInt(args[2]);
        try (House house = House.open()) {
            house.postUntilAccepted(INGEST, "/events", "application/cloudevents-batch+json", Samples.bundledHistory());
            house.awaitQuiet(); // as after ./horseshoe up
            List<Double> toVote = new ArrayList<>();
            List<Double> toProposal = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                String url = "https://example.org/benchmark/" + i;
                long began = System.nanoTime();
                house.postUntilAccepted(INGEST, "/articles", "application/json", article(url, publishedAt, text, i));
                awaitBody(house, VOTES, "/votes?from=2022-05-26&to=2022-05-26", url);
                toVote.add(millis(began));
                awaitBody(house, SANCTIONS, "/regimes/DPRK/proposals", "375000");
                toProposal.add(millis(began));
            }
            print("article to vote with it as evidence", toVote);
            print("article to blocked proposal", toProposal);
        }
    }

    private static void awaitBody(
            House house, org.horseshoe.localstack.PackagedService service, String path, String wanted)
            throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!house.get(service, path).body().contains(wanted)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(path + " never showed " + wanted);
            }
            Thread.sleep(Duration.ofMillis(2));
        }
    }

    private static String article(String url, String publishedAt, String text, int number) {
        ObjectNode article = EventCodec.json().createObjectNode();
        article.put("url", url);
        article.put("publisher", "Benchmark");
        article.put("publishedAt", publishedAt);
        article.put("title", "Benchmark " + number);
        article.put("text", text);
        return ((JsonNode) article).toString();
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(String what, List<Double> millis) {
        double first = millis.getFirst();
        Collections.sort(millis);
        System.out.printf(
                "%s: median %.0f ms, p99 %.0f ms, longest %.0f ms, the very first %.0f ms (%d times)%n",
                what,
                millis.get(millis.size() / 2),
                millis.get(Math.min(millis.size() - 1, (int) Math.ceil(millis.size() * 0.99) - 1)),
                millis.getLast(),
                first,
                millis.size());
    }
}
