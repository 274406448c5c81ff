package org.horseshoe.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL can keep it: U+0000 and halves of surrogate pairs become U+FFFD. Bytes are kept as they came. */
public final class StorableText {

    private StorableText() {}

    /** The text with what cannot be kept replaced. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return isStorable(text) ? text : replaced(text);
    }

    /** Nearly all text is; halves of surrogate pairs that stand right are told from others only by replacing. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c));
        return kept.toString();
    }

    /** Headers as a JSON object. */
    public static String json(SortedMap<String, String> headers) {
        try {
            return EventCodec.json().writeValueAsString(areStorable(headers) ? headers : replaced(headers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write headers", e);
        }
    }

    private static boolean areStorable(SortedMap<String, String> headers) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!isStorable(header.getKey()) || !isStorable(header.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static SortedMap<String, String> replaced(SortedMap<String, String> headers) {
        SortedMap<String, String> kept = new TreeMap<>();
        headers.forEach((name, value) -> kept.put(of(name), of(value)));
        return kept;
    }
}
