package org.horseshoe.ingest.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the bundled tables: semicolons between columns, bars between several forms in one column. */
final class Table {

    private Table() {}

    /** The rows of a table after its header, each with all its columns. */
    static List<List<String>> rows(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The forms in one column. */
    static List<String> forms(String cell) {
        return Arrays.stream(cell.split("\\|", -1))
                .filter(form -> !form.isEmpty())
                .toList();
    }
}
