package org.horseshoe.ingest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a comma-separated file (RFC 4180) with their lines, cells by their column; the header is checked first. */
final class CsvRows implements Iterator<CsvRows.Row> {

    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_QUOTE = 120;
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    private final CsvParser parser;
    private final Map<String, Integer> columns;
    private @Nullable Row next;

    private CsvRows(CsvParser parser, List<String> columns) throws IOException {
        this.parser = parser;
        try {
            Row header = read(parser, Map.of());
            if (header == null) {
                throw new UnreadableRecord(
                        "line 1: the file is empty; its header must be " + String.join(",", columns));
            }
            this.columns = columns(header, columns);
            this.next = read(parser, this.columns);
        } catch (IOException e) {
            parser.close();
            throw e;
        }
    }

    /** One row: its cells, and the line on which it begins. */
    record Row(long line, List<String> cells, Map<String, Integer> columns) {

        /**
         * The cell in a column, without white space around it; empty where there is nothing.
         *
         * @throws IllegalArgumentException where the row has not as many cells as the header
         */
        String cell(String column) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        cells.size() + " columns of " + columns.size() + "; the file may be cut off here");
            }
            Integer at = columns.get(column);
            if (at == null) {
                throw new IllegalStateException("No column is called " + column);
            }
            return cells.get(at).strip();
        }

        /** This row as one that is not taken. */
        RecordRow.Refused refused(IllegalArgumentException why) {
            return new RecordRow.Refused(line, String.valueOf(why.getMessage()));
        }

        /** The cell in a column that must not be empty. */
        String required(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw new IllegalArgumentException(column + ": missing");
            }
            return cell;
        }
    }

    /**
     * Opens a file; the columns may stand in any order, and others beside them.
     *
     * @throws UnreadableRecord where it is no UTF-8 text, or its header lacks a column
     */
    static CsvRows of(RecordFile file, List<String> columns) throws IOException {
        return new CsvRows(CSV.createParser(PlainBytes.text(file.open())), columns);
    }

    private static Map<String, Integer> columns(Row header, List<String> wanted) throws UnreadableRecord {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip();
            if (found.putIfAbsent(name, i) != null) {
                throw new UnreadableRecord("line 1: two columns are called \"" + shortened(name) + "\"");
            }
        }
        List<String> missing =
                wanted.stream().filter(column -> !found.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableRecord("line 1: no column is called " + String.join(", ", missing)
                    + "; the header is \"" + shortened(String.join(",", header.cells())) + "\" and must be "
                    + String.join(",", wanted));
        }
        return Map.copyOf(found);
    }

    /** What each row tells; one that its reader takes exception to is refused with the reason. */
    Iterator<RecordRow> told(Function<Row, RecordRow> reader) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return CsvRows.this.hasNext();
            }

            @Override
            public RecordRow next() {
                Row row = CsvRows.this.next();
                try {
                    return reader.apply(row);
                } catch (IllegalArgumentException e) {
                    return row.refused(e);
                }
            }
        };
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read(parser, columns);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Row read(CsvParser parser, Map<String, Integer> columns) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            parser.close();
            return null;
        }
        long line = 0;
        var cells = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
            cells.add(parser.getText());
        }
        return new Row(line, cells, columns);
    }

    /** What was found wrong with a file, with the line, and without the parser's own words about its source. */
    static String reason(Throwable e) {
        return switch (e) {
            case UncheckedIOException unchecked when unchecked.getCause() != null -> reason(unchecked.getCause());
            case CharacterCodingException _ -> "the file is not UTF-8 text";
            case JsonProcessingException json
            when json.getLocation() != null ->
                "line " + json.getLocation().getLineNr() + ": " + json.getOriginalMessage()
                        + "; the file may be cut off";
            default -> String.valueOf(e.getMessage());
        };
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
