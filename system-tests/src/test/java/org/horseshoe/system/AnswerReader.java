package org.horseshoe.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads answers off a connection as HTTP/1.1 writes them, for those who count or spoil the bytes themselves. */
public final class AnswerReader {

    private static final int BUFFER = 65_536;
    private static final int LONGEST_LINE = 100_000;

    private final InputStream in;

    public AnswerReader(InputStream connection) {
        in = new BufferedInputStream(connection, BUFFER);
    }

    /** Whether some of an answer has come already. */
    public boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    /** The next line of the head, without its end. */
    public String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("The service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Reads a body of so many bytes. */
    public void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    /** Reads a body that comes in chunks. */
    public void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            skip(size);
            line();
        } while (size > 0);
    }
}
