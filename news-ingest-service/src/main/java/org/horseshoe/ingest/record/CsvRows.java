package org.horseshoe.ingest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a comma-separated file with their lines, as cells; the header is checked first. */
final class CsvRows implements Iterator<CsvRows.Row> {

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final CsvParser parser;
    private @Nullable Row next;

    private CsvRows(CsvParser parser) throws IOException {
        this.parser = parser;
        this.next = read();
    }

    /** One row: its cells, and the line on which it begins. */
    record Row(long line, List<String> cells) {}

    /**
     * Opens a file.
     *
     * @throws UnreadableRecord where it is no UTF-8 text, or its header is not the one expected
     */
    static CsvRows of(byte[] file, List<String> header) throws UnreadableRecord, IOException {
        checkText(file);
        var reader = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
        var rows = new CsvRows(CSV.createParser(reader));
        if (!rows.hasNext()) {
            throw new UnreadableRecord("line 1: the file is empty; its header must be " + String.join(",", header));
        }
        Row first = rows.next();
        List<String> found = first.cells().stream()
                .map(cell -> cell.replace("\uFEFF", "").strip())
                .toList();
        if (!found.equals(header)) {
            throw new UnreadableRecord("line 1: the header is " + shortened(String.join(",", found)) + " and must be "
                    + String.join(",", header));
        }
        return rows;
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
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private @Nullable Row read() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        long line = 0;
        var cells = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
            cells.add(parser.getText());
        }
        return new Row(line, cells);
    }

    /** What a parser found wrong with a file, with the line, and without the parser's own words about its source. */
    static String reason(UncheckedIOException e) {
        return e.getCause() instanceof JsonProcessingException json && json.getLocation() != null
                ? "line " + json.getLocation().getLineNr() + ": " + json.getOriginalMessage()
                        + "; the file may be cut off"
                : String.valueOf(e.getMessage());
    }

    private static void checkText(byte[] file) throws UnreadableRecord {
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                throw new UnreadableRecord("byte " + i + " is zero: this is no text file");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
        } catch (CharacterCodingException e) {
            throw new UnreadableRecord("the file is not UTF-8 text");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
