package org.horseshoe.eventlog;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.horseshoe.events.EventCodec;

/** The headers of a record of the log as texts, the last of each name; an absent value is an empty text. */
public final class HeaderTexts {

    private HeaderTexts() {}

    /** The headers by their names. */
    public static SortedMap<String, String> of(Headers headers) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Header header : headers) {
            texts.put(header.key(), of(header));
        }
        return texts;
    }

    /** The text of one header. */
    public static String of(Header header) {
        return header.value() == null ? "" : EventCodec.header(header.value());
    }
}
