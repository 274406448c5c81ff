package org.horseshoe.sanctions.designation;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.ListEntry;

/** All names of an entry as one text to search in: one name a line, in lower case, white space made single. */
final class Names {

    private Names() {}

    static String of(ListEntry entry) {
        return Stream.concat(
                        Stream.of(entry.name(), entry.originalScript() == null ? "" : entry.originalScript()),
                        entry.aliases().stream().map(ListEntry.Alias::name))
                .map(Names::folded)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
