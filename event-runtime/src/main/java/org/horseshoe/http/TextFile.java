package org.horseshoe.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A body that is written as it is sent, through one buffer, for a table or a list that is too long to be held as text. */
public final class TextFile {

    /** JSON, one object a line. */
    public static final String LINES = "application/x-ndjson";

    /** CSV as {@link Csv} writes it. */
    public static final String TABLE = "text/csv;charset=utf-8";

    private static final int BUFFER = 32_768;

    private TextFile() {}

    /** Each value as one JSON object a line. */
    public static <T> StreamingOutput lines(ObjectMapper json, Iterable<T> values) {
        return written(out -> {
            for (T value : values) {
                out.write(json.writeValueAsString(value));
                out.write('\n');
            }
        });
    }

    /** The rows as a table. */
    public static <R> StreamingOutput table(Csv<R> table, Iterable<? extends R> rows) {
        return written(out -> table.write(rows, out));
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static StreamingOutput written(Content content) {
        return stream -> {
            var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
            content.write(out);
            out.flush();
        };
    }
}
