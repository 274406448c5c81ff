package org.horseshoe.ingest.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;

/** The excerpts beside this class, and what a format reads in them. */
final class Excerpts {

    private Excerpts() {}

    static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(Excerpts.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static String header(String name) {
        return text(name).lines().findFirst().orElseThrow() + "\n";
    }

    static List<RecordRow> rows(RecordFormat format, String csv, Sittings known) throws IOException {
        var rows = new ArrayList<RecordRow>();
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        format.rows(() -> new ByteArrayInputStream(file), known).forEachRemaining(rows::add);
        return rows;
    }

    static <T extends Event> List<T> events(List<RecordRow> rows, Class<T> type) {
        return rows.stream()
                .filter(RecordRow.Told.class::isInstance)
                .flatMap(row -> ((RecordRow.Told) row).events().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Knows one meeting on one or more days, and one draft for whatever figures. */
    static Sittings known(String meeting, String draft, LocalDate... days) {
        return new Sittings() {
            @Override
            public SortedSet<LocalDate> daysOf(String asked) {
                return new TreeSet<>(meeting.equals(asked) ? Arrays.asList(days) : List.of());
            }

            @Override
            public Set<DraftSymbol> draftsAt(String asked, Figures figures) {
                return meeting.equals(asked) && !draft.isEmpty() ? Set.of(new DraftSymbol(draft)) : Set.of();
            }
        };
    }
}
