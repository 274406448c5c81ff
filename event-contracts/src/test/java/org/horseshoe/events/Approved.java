package org.horseshoe.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a published file, byte for byte, with what the code says; {@code -Dapprove=true} writes it instead. */
final class Approved {

    static final String COMMAND = "./mvnw -f event-contracts/pom.xml test -Dapprove=true";

    private static final Path RESOURCES = Path.of("src/main/resources");

    private Approved() {}

    /** Fails with the first line that differs and the command that approves the change. */
    static void compareResource(String name, String generated) throws IOException {
        if (Boolean.getBoolean("approve")) {
            write(Path.of("target/classes").resolve(name), generated);
        }
        compare(RESOURCES.resolve(name), generated);
    }

    /** Fails with the first line that differs and the command that approves the change. */
    static void compare(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("approve")) {
            write(file, generated);
            return;
        }
        String approved = Files.exists(file) ? Files.readString(file) : "";
        if (!approved.equals(generated)) {
            throw new AssertionError(difference(file, approved, generated));
        }
    }

    /** The names of the files of a published folder. */
    static SortedSet<String> resources(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .collect(TreeSet::new, SortedSet::add, SortedSet::addAll);
        }
    }

    /** JSON as it is published: two spaces, "\n", one value a line. */
    static String pretty(JsonNode json) {
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return EventCodec.json().writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String difference(Path file, String approved, String generated) {
        List<String> before = approved.lines().toList();
        List<String> now = generated.lines().toList();
        int at = 0;
        while (at < Math.min(before.size(), now.size()) && before.get(at).equals(now.get(at))) {
            at++;
        }
        return """
                %s is not what the code says. First difference, line %d:
                  approved: %s
                  now:      %s
                If readers of the older form can read the newer one (docs/events.md, "How an event may change"), approve:
                  %s
                """.formatted(file, at + 1, line(before, at), line(now, at), COMMAND);
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "(nothing)";
    }
}
