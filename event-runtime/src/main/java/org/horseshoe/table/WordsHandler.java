package org.horseshoe.table;

import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.BaseValueHandler;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an array of texts. The library's own writes each into a buffer first, though most of our arrays are empty. */
final class WordsHandler extends BaseValueHandler<List<String>> {

    private static final int HEAD = 3 * Integer.BYTES;
    private static final int DIMENSION = 2 * Integer.BYTES;

    @Override
    protected void internalHandle(DataOutputStream out, List<String> words) throws IOException {
        byte[][] texts = new byte[words.size()][];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = words.get(i).getBytes(StandardCharsets.UTF_8);
        }
        out.writeInt(length(texts));
        out.writeInt(texts.length == 0 ? 0 : 1); // dimensions
        out.writeInt(0); // no element is null
        out.writeInt(ObjectIdentifier.Text);
        if (texts.length > 0) {
            out.writeInt(texts.length);
            out.writeInt(1); // the first index
        }
        for (byte[] text : texts) {
            out.writeInt(text.length);
            out.write(text);
        }
    }

    @Override
    public int getLength(List<String> words) {
        throw new UnsupportedOperationException("Only ranges ask for it");
    }

    private static int length(byte[][] texts) {
        int length = texts.length == 0 ? HEAD : HEAD + DIMENSION;
        for (byte[] text : texts) {
            length += Integer.BYTES + text.length;
        }
        return length;
    }
}
