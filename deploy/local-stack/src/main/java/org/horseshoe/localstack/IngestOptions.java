package org.horseshoe.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./horseshoe ingest} is to hand in.
 *
 * @param data where the house keeps its token and its addresses
 * @param sources files and addresses, in the order in which they are handed in
 * @param publisher who published them, where a source does not tell
 * @param published when, where a source does not tell
 * @param title their headline, where a source does not tell
 * @param url their address, where a source does not tell
 */
record IngestOptions(
        Path data,
        List<String> sources,
        Optional<String> publisher,
        Optional<Instant> published,
        Optional<String> title,
        Optional<String> url) {

    private static final String USAGE = "ingest wants files (.txt, .html, .json) or an address: ingest FILE...|URL"
            + " [--published TIME] [--publisher NAME] [--title TEXT] [--url ADDRESS] [--data DIR].";

    static IngestOptions parse(List<String> arguments) {
        var sources = new ArrayList<String>();
        var flags = new ArrayList<String>();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                sources.add(argument);
            } else if (argument.contains("=")) {
                flags.add(argument);
            } else if (i + 1 < arguments.size()) {
                flags.add(argument + "=" + arguments.get(++i));
            } else {
                throw new StackException(USAGE);
            }
        }
        if (sources.isEmpty()) throw new StackException(USAGE);
        var options = new IngestOptions(
                data(flags),
                List.copyOf(sources),
                taken(flags, "publisher"),
                taken(flags, "published").map(IngestOptions::time),
                taken(flags, "title"),
                taken(flags, "url"));
        if (!flags.isEmpty()) throw new StackException("ingest knows no " + flags.getFirst() + ". " + USAGE);
        sources.forEach(IngestOptions::check);
        return options;
    }

    static boolean isAddress(String source) {
        return source.startsWith("http://") || source.startsWith("https://");
    }

    private static void check(String source) {
        if (!isAddress(source) && !Files.isRegularFile(Path.of(source))) {
            throw new StackException("There is no file " + source + ".");
        }
    }

    private static Path data(List<String> flags) {
        return taken(flags, "data")
                .map(data -> UpOptions.parse(List.of("--data", data)).data())
                .orElseGet(() -> UpOptions.parse(List.of()).data());
    }

    private static Optional<String> taken(List<String> flags, String name) {
        var begin = "--" + name + "=";
        for (var i = 0; i < flags.size(); i++) {
            if (flags.get(i).startsWith(begin))
                return Optional.of(flags.remove(i).substring(begin.length()));
        }
        return Optional.empty();
    }

    /** A day stands for its noon: wherever it was published, it was that day. */
    private static Instant time(String written) {
        try {
            return written.length() == 10
                    ? LocalDate.parse(written).atTime(12, 0).toInstant(ZoneOffset.UTC)
                    : Instant.parse(written);
        } catch (DateTimeException e) {
            throw new StackException("\"" + written + "\" is no time such as 2022-05-27 or 2022-05-27T21:30:00Z.", e);
        }
    }
}
