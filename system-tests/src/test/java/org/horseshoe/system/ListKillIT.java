package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.PackagedService;
import org.junit.jupiter.api.Test;

/**
 * Copies of the Consolidated List in one stream, the services killed and started again at random points: the names end as
 * they do when nothing is killed, and each change is told under one id.
 */
class ListKillIT {

    private static final int COPIES = 8;
    private static final int NAMES = 300;

    @Test
    void copies_imported_through_kills_end_in_the_same_names() {
        // Given
        List<String> copies =
                IntStream.range(0, COPIES).mapToObj(ListKillIT::copy).toList();
        Names undisturbed;
        try (House house = House.open()) {
            copies.forEach(copy -> take(house, copy));
            undisturbed = names(house);
        }

        // When
        long seed = Long.getLong("list.kill.seed", System.nanoTime());
        Names killed;
        try (House house = House.open()) {
            CompletableFuture<Void> stream =
                    CompletableFuture.runAsync(() -> copies.forEach(copy -> take(house, copy)));
            var random = new Random(seed);
            int kills = 0;
            while (kills < 6 && !(stream.isDone() && kills >= 2)) {
                pause(Duration.ofMillis(100 + random.nextInt(1_500)));
                PackagedService victim = kills % 2 == 0 ? INGEST : SANCTIONS;
                house.stack().service(victim).kill9();
                house.stack().service(victim).start();
                house.stack().service(victim).awaitReady(Duration.ofMinutes(2));
                kills++;
            }
            stream.join();
            killed = names(house);
        }

        // Then
        assertThat(killed.changes()).as("seed " + seed).isEqualTo(undisturbed.changes());
        assertThat(killed.rows()).as("seed " + seed).isEqualTo(undisturbed.rows());
    }

    /**
     * What became of the names.
     *
     * @param changes the events in the log, each with its subject and its id, in alphabetical order
     */
    private record Names(List<String> changes, SortedMap<String, List<String>> rows) {}

    private static Names names(House house) {
        house.awaitQuiet();
        var changes = new ArrayList<String>();
        try (var log = new Log(house.stack().bootstrapServers())) {
            log.read(Topics.DESIGNATIONS).forEach(event -> changes.add(event.subject() + " " + event.id()));
        }
        assertThat(house.admin(SANCTIONS, "/admin/parked").json()).isEmpty();
        SortedMap<String, List<String>> rows = house.rows(SANCTIONS, "designations");
        // When a service heard of a copy is its own; what the copy says is the same.
        rows.remove("applied_event");
        rows.remove("designation_place");
        rows.replaceAll((_, table) ->
                table.stream().map(ListKillIT::withoutClock).sorted().toList());
        return new Names(changes.stream().distinct().sorted().toList(), rows);
    }

    private static String withoutClock(String row) {
        return row.replaceAll("\"?20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+00\"?", "(an instant)");
    }

    /** Hands a copy in, and again after an outage, until it is taken and done. */
    private static void take(House house, String copy) {
        String id = house.postUntilAccepted(INGEST, "/imports/consolidated-list", "application/xml", copy)
                .json()
                .path("id")
                .asText();
        House.patiently()
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> house.get(INGEST, "/imports/" + id)
                        .json()
                        .path("state")
                        .asText()
                        .equals("done"));
    }

    /** The list of a day: each copy listed ten more, some of them have gone, some are back, some read differently. */
    private static String copy(int number) {
        var individuals = new StringBuilder();
        for (int name = 0; name < NAMES + 10 * number; name++) {
            boolean gone = name % 37 == number;
            if (!gone) {
                individuals.append(
                        individual(name, name % 11 == number ? "Comment of copy " + number : "First comment"));
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST dateGenerated=\"2024-0" + (number + 1)
                + "-15T12:00:00Z\">\n<INDIVIDUALS>\n" + individuals
                + "</INDIVIDUALS>\n<ENTITIES>\n<ENTITY><DATAID>900000</DATAID><VERSIONNUM>1</VERSIONNUM>"
                + "<FIRST_NAME>EXAMPLE TRADING</FIRST_NAME><UN_LIST_TYPE>Libya</UN_LIST_TYPE>"
                + "<REFERENCE_NUMBER>LYe.900</REFERENCE_NUMBER><LISTED_ON>2011-02-26</LISTED_ON></ENTITY>\n"
                + "</ENTITIES>\n</CONSOLIDATED_LIST>\n";
    }

    private static String individual(int number, String comment) {
        return "<INDIVIDUAL><DATAID>" + (100_000 + number) + "</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>NAME "
                + number + "</FIRST_NAME><UN_LIST_TYPE>" + (number % 2 == 0 ? "DPRK" : "Libya")
                + "</UN_LIST_TYPE><REFERENCE_NUMBER>" + (number % 2 == 0 ? "KPi." : "LYi.") + "%03d".formatted(number)
                + "</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON><COMMENTS1>" + comment
                + "</COMMENTS1></INDIVIDUAL>\n";
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
