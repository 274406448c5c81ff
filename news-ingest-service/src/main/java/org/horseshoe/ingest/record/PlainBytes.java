package org.horseshoe.ingest.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a text file as they pass by: a zero among them says that it is none. */
final class PlainBytes extends FilterInputStream {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private long read;

    private PlainBytes(InputStream in) {
        super(in);
    }

    /** The text of a UTF-8 file without its byte order mark; what is not UTF-8 fails. */
    static Reader text(InputStream file) throws IOException {
        var in = new PushbackInputStream(new PlainBytes(file), MARK.length);
        byte[] begin = in.readNBytes(MARK.length);
        if (!java.util.Arrays.equals(begin, MARK)) {
            in.unread(begin);
        }
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        for (int i = 0; i < count; i++) {
            if (into[from + i] == 0) {
                throw new UnreadableRecord("byte " + (read + i) + " is zero: this is no text file");
            }
        }
        read += Math.max(0, count);
        return count;
    }
}
