package org.horseshoe.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.horseshoe.localstack.ImportOptions.RecordFile;

/** {@code ./horseshoe import}: hands files of records to the running house, shows how far they are, and what they came to. */
final class ImportCommand {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration UNTIL_READ = Duration.ofMinutes(2);

    private final IngestClient house;
    private final String votes;
    private final Optional<String> confirm;
    private final Terminal terminal = new Terminal();

    private ImportCommand(IngestClient house, String votes, Optional<String> confirm) {
        this.house = house;
        this.votes = votes;
        this.confirm = confirm;
    }

    /** Ends with 1 where a file was not taken or an import failed. */
    static void run(ImportOptions options) {
        if (!Files.exists(options.data())) {
            throw new StackException("Horseshoe is not up: there is no " + options.data() + ".");
        }
        var directory = DataDirectory.at(options.data());
        var addresses = StackAddresses.read(directory);
        var ingest = addresses.get(PackagedService.INGEST.module());
        if (ingest == null) throw new StackException("Horseshoe is not up: ./horseshoe up starts it.");
        var token = Directories.read(directory.token()).strip();
        var votes = addresses.getOrDefault(PackagedService.VOTES.module(), "");
        var command = new ImportCommand(new IngestClient(ingest, token), votes, options.confirm());
        if (!command.run(options.files())) System.exit(1);
    }

    private boolean run(Iterable<RecordFile> files) {
        var began = System.nanoTime();
        var good = true;
        var several = 0;
        var listOnly = true;
        for (var file : files) {
            good &= take(file);
            several++;
            listOnly &= file.kind().equals(ImportOptions.LIST);
        }
        if (several > 1) terminal.say("All in after %.1f s.".formatted(seconds(began)));
        if (!listOnly) summary();
        return good;
    }

    private boolean take(RecordFile file) {
        terminal.say(file.kind() + ": " + file.path());
        try {
            var report = follow(house.send(file.kind(), file.path(), confirm));
            terminal.say(ImportText.of(report));
            return !report.path("state").asText().equals("failed");
        } catch (IngestClient.NotTaken e) {
            terminal.say("  not taken: " + e.getMessage());
            return false;
        }
    }

    /** Looks until every row is done and every event of it is in the log. */
    private JsonNode follow(JsonNode taken) {
        var began = System.nanoTime();
        var id = taken.path("id").asText();
        var now = taken;
        while (isOpen(now)) {
            draw(now, began);
            Commands.pause(BETWEEN_LOOKS);
            now = house.look(id);
        }
        draw(now, began);
        return now;
    }

    private static boolean isOpen(JsonNode one) {
        var events = one.path("events");
        return one.path("state").asText().equals("running")
                || events.path("published").asInt() < events.path("accepted").asInt();
    }

    private void draw(JsonNode one, long began) {
        int done = one.path("rows").path("done").asInt();
        int total = one.path("rows").path("total").asInt();
        var text = "  %d of %d rows, %.0f a second".formatted(done, total, done / Math.max(0.001, seconds(began)));
        if (done == total && isOpen(one)) {
            terminal.bar(text + ", on their way into the log", Math.max(0, total - 1), Math.max(1, total));
        } else {
            terminal.bar(text, done, total);
        }
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
    }

    /** What the vote service makes of it all, once it has read it, where it tells. */
    private void summary() {
        if (votes.isEmpty()) return;
        Commands.await(UNTIL_READ, () -> {
            var lags = house.orNothing(votes + "/admin/projections").findValuesAsText("lagEvents");
            if (lags.isEmpty() || lags.stream().allMatch("0"::equals)) return true;
            Commands.pause(BETWEEN_LOOKS);
            return false;
        });
        var summary = house.orNothing(votes + "/votes/summary");
        if (summary.isObject()) terminal.say("Votes on record: " + ImportText.counts(summary));
    }
}
