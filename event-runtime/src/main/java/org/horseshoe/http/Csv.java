package org.horseshoe.http;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180): names of columns first, quoted where needed, several values of a field with blanks between
 * them. A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
public final class Csv<R> {

    private record Column<R>(String name, Function<? super R, ? extends @Nullable Object> value) {}

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final List<Column<R>> columns;

    private Csv(List<Column<R>> columns) {
        this.columns = columns;
    }

    /** A table without columns. */
    public static <R> Csv<R> table() {
        return new Csv<>(List.of());
    }

    /** The same table and a column more. */
    public Csv<R> column(String name, Function<? super R, ? extends @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new Csv<>(more);
    }

    /** The table with these rows. */
    public String of(Collection<? extends R> rows) {
        var out = new StringWriter();
        try {
            write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Writes the table row by row, for one that is too long to be held whole. */
    public void write(Iterable<? extends R> rows, Writer out) throws IOException {
        out.write(String.join(",", columns.stream().map(Column::name).toList()) + "\r\n");
        var schema = CsvSchema.builder().setLineSeparator("\r\n");
        columns.forEach(column -> schema.addColumn(column.name()));
        SequenceWriter writer =
                MAPPER.writer(schema.build()).forType(String[].class).writeValues(out);
        for (R row : rows) {
            writer.write(columns.stream()
                    .map(column -> field(column.value().apply(row)))
                    .toArray(String[]::new));
        }
        writer.flush();
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Enum<?> word -> Parameters.written(word);
            case Collection<?> several ->
                String.join(" ", several.stream().map(Csv::field).toList());
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
