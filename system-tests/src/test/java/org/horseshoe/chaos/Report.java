package org.horseshoe.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.horseshoe.chaos.Fault.Kind;
import org.horseshoe.events.EventCodec;

/** What happened, as text for a reader and as lines of JSON for a program. */
final class Report {

    /**
     * A fault that was got over.
     *
     * @param at how long after the beginning
     * @param recovered until everything was ready and had applied what the log then had: after a kill of a service from the kill on,
     *     after all else from its undoing on
     * @param silence the longest time in which nothing was acknowledged
     */
    record Entry(Fault fault, String target, Duration at, Duration recovered, Duration silence) {}

    private final Settings settings;
    private final PrintStream out;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Report(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        write(line -> line.put("seed", settings.seed())
                .put("minutes", settings.time().toMillis() / 60e3)
                .put("instances", settings.instances())
                .put("brokers", settings.brokers())
                .put("eventsPerSecond", settings.eventsPerSecond()));
        out.printf(
                Locale.ROOT,
                "Chaos with seed %d for %.1f min: %d instance(s) of each service, %d broker(s), %.0f events/s%n",
                settings.seed(),
                settings.time().toMillis() / 60e3,
                settings.instances(),
                settings.brokers(),
                settings.eventsPerSecond());
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    int faults() {
        return entries.size();
    }

    /** Adds a fault. */
    void add(Entry entry) {
        entries.add(entry);
        write(line -> line.put("at", seconds(entry.at()))
                .put("fault", entry.fault().kind().name())
                .put("target", entry.target())
                .put("lasted", seconds(entry.fault().lasts()))
                .put("recovered", seconds(entry.recovered()))
                .put("silence", seconds(entry.silence())));
        out.printf(
                Locale.ROOT,
                "%8.1f s  %-20s %-24s lasted %5.1f s  recovered %5.1f s  nothing acknowledged for %5.1f s%n",
                seconds(entry.at()),
                entry.fault().kind(),
                entry.target(),
                seconds(entry.fault().lasts()),
                seconds(entry.recovered()),
                seconds(entry.silence()));
    }

    /** Adds what should not be; nothing where all is well. */
    void find(String where, List<String> found) {
        found.forEach(finding -> {
            findings.add(where + ": " + finding);
            out.println("FOUND  " + where + ": " + finding);
        });
    }

    /** Ends it with the sums. */
    void end(int events, int answers) {
        Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);
        entries.forEach(entry -> byKind.computeIfAbsent(entry.fault().kind(), _ -> new ArrayList<>())
                .add(entry));
        out.println();
        byKind.forEach((kind, some) -> {
            double[] recovered = some.stream()
                    .mapToDouble(entry -> seconds(entry.recovered()))
                    .sorted()
                    .toArray();
            double silence = some.stream()
                    .mapToDouble(entry -> seconds(entry.silence()))
                    .max()
                    .orElse(0);
            write(line -> line.put("kind", kind.name())
                    .put("faults", recovered.length)
                    .put("median", recovered[recovered.length / 2])
                    .put("longest", recovered[recovered.length - 1])
                    .put("silence", silence));
            out.printf(
                    Locale.ROOT,
                    "%-20s %4d times, recovered in %5.1f s (median), %5.1f s (longest); nothing acknowledged for %5.1f s at most%n",
                    kind,
                    recovered.length,
                    recovered[recovered.length / 2],
                    recovered[recovered.length - 1],
                    silence);
        });
        write(line -> {
            line.put("faults", entries.size()).put("events", events).put("answers", answers);
            var all = line.putArray("findings");
            findings.forEach(all::add);
        });
        out.printf(
                Locale.ROOT,
                "%n%d faults, %d events acknowledged, %d questions answered: %s%n",
                entries.size(),
                events,
                answers,
                findings.isEmpty()
                        ? "nothing lost, nothing doubled, live equals rebuilt"
                        : findings.size() + " findings, seed " + settings.seed());
    }

    private interface Line {
        void fill(ObjectNode line);
    }

    private void write(Line filled) {
        ObjectNode line = EventCodec.json().createObjectNode();
        filled.fill(line);
        try {
            Files.writeString(
                    settings.report(),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
