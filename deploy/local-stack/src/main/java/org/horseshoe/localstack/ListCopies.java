package org.horseshoe.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The whole copies of the Consolidated List in a folder, in the order of their dates: an older one is not taken later. */
final class ListCopies {
    private static final int HEAD = 4_096;
    private static final Pattern GENERATED =
            Pattern.compile("<CONSOLIDATED_LIST\\b[^>]*\\bdateGenerated\\s*=\\s*[\"']([^\"']+)[\"']");

    private ListCopies() {}

    /** A list of one committee ({@code committee-….xml}) is no whole copy and is left out. */
    static List<Path> in(Path folder) {
        return Directories.filesIn(folder, ".xml").stream()
                .filter(file -> !file.getFileName().toString().startsWith("committee-"))
                .sorted(Comparator.comparing(ListCopies::generated).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A copy without a date goes last: the service tells what is wrong with it. */
    private static Instant generated(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = GENERATED.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return head.find() ? OffsetDateTime.parse(head.group(1)).toInstant() : Instant.MAX;
        } catch (DateTimeParseException _) {
            return Instant.MAX;
        } catch (IOException e) {
            throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
