package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.horseshoe.events.EventCodec;
import org.horseshoe.system.House;
import org.horseshoe.system.Samples;

/**
 * From {@code POST /articles} to the vote that shows the article as evidence, and to the blocked proposal: how long.
 *
 * <p>Usage: a text file of an article, its day of publication, how often it is posted, each time under another title. Or
 * {@code steady} and how many a second, in place of the last: posts so many for three minutes, each about a draft and a day of
 * its own, whatever the answers take, and tells of each minute, since compilers are at work in the first two; the article must
 * tell of a vote on the day before, by date or weekday.
 */
public final class ArticleBenchmark {

    private static final int SECONDS = 60;
    private static final int MINUTES = 3; // at more than 35 articles a second the days would be those to come

    /** Who asks for each of many articles, again and again, measures what it costs to be asked. */
    private static final int FOLLOWED_IN = 5;

    /** By so much a figure of a followed article can be too long. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    /** Of the regime of DPRK. Each article tells of another day: a thousand rival drafts of one day are nobody's news. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 2);

    /** So many articles that no two have the same, within what symbols of a year look like. */
    private static final int FIRST_SYMBOL = 5_000;

    private ArticleBenchmark() {}

    /** Prints the median, the 99th percentile and the longest, in milliseconds. */
    public static void main(String[] args) throws Exception {
        String text = Files.readString(Path.of(args[0]));
        LocalDate day = LocalDate.parse(args[1]);
        String publishedAt = day + "T21:00:00Z";
        try (House house = House.openToMeasure()) {
            house.postUntilAccepted(INGEST, "/events", "application/cloudevents-batch+json", Samples.bundledHistory());
            house.awaitQuiet(); // as after ./horseshoe up
            if (args[2].equals("steady")) {
                steady(house, text, day.minusDays(1), args.length > 3 ? Integer.parseInt(args[3]) : 20);
                return;
            }
            int times = Integer.parseInt(args[2]);
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

    private static void steady(House house, String text, LocalDate heldOn, int perSecond) throws Exception {
        for (int minute = 0; minute < MINUTES; minute++) {
            System.out.printf(
                    "minute %d: %d articles a second, one in %d of them followed to both read models%n",
                    minute + 1, perSecond, FOLLOWED_IN);
            print(posted(house, text, heldOn, perSecond, minute * perSecond * SECONDS));
        }
    }

    private static void print(List<Followed> all) {
        var taken = new ArrayList<Double>();
        var toVote = new ArrayList<Double>();
        var toProposal = new ArrayList<Double>();
        for (Followed followed : all) {
            taken.add(followed.taken);
            if (followed.toProposal > 0) {
                toVote.add(followed.toVote);
                toProposal.add(followed.toProposal);
            }
        }
        print("article to its answer", taken);
        print("article to vote", toVote);
        print("article to blocked proposal", toProposal);
    }

    /** Posts articles for a minute and waits for the last that is followed. */
    private static List<Followed> posted(House house, String text, LocalDate heldOn, int perSecond, int first)
            throws Exception {
        List<Future<Followed>> all = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * SECONDS; i++) {
                int number = first + i;
                long due = began + i * 1_000_000_000L / perSecond;
                // From when it was due, so that an answer that comes late is not forgiven by posting late.
                all.add(each.submit(() -> {
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    return new Followed(house, due).article(text, heldOn, number, number % FOLLOWED_IN == 0);
                }));
            }
        }
        List<Followed> done = new ArrayList<>();
        for (Future<Followed> each : all) {
            done.add(each.get());
        }
        return done;
    }

    private static String inWords(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getDayOfMonth();
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** One article about a draft and a day of its own, and after how many milliseconds it was where. */
    private static final class Followed {

        private final House house;
        private final long began;
        private double taken;
        private double toVote;
        private double toProposal;

        Followed(House house, long began) {
            this.house = house;
            this.began = began;
        }

        Followed article(String text, LocalDate heldOn, int number, boolean follow) throws InterruptedException {
            LocalDate day = FIRST_DAY.plusDays(number);
            String symbol = "S/%d/%d".formatted(day.getYear(), FIRST_SYMBOL + number);
            String own = text.replace(inWords(heldOn), inWords(day)).replace(weekday(heldOn), weekday(day))
                    + "\n\nThe draft resolution is document " + symbol + ".\n";
            String article = ArticleBenchmark.article(
                    "https://example.org/steady/" + number, day.plusDays(1) + "T21:00:00Z", own, number);
            house.postUntilAccepted(INGEST, "/articles", "application/json", article);
            taken = millis(began);
            if (follow) {
                String id = symbol.replace('/', '-');
                awaitFound(house, VOTES, "/votes/" + id);
                toVote = millis(began);
                awaitFound(house, SANCTIONS, "/regimes/DPRK/proposals/" + id + "/diff");
                toProposal = millis(began);
            }
            return this;
        }
    }

    private static void awaitFound(House house, org.horseshoe.localstack.PackagedService service, String path)
            throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (house.get(service, path).status() != 200) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(path + " was never found");
            }
            Thread.sleep(BETWEEN_QUESTIONS);
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
