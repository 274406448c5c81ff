package org.horseshoe.eventlog;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.horseshoe.events.EventCodec;

/** The headers of a record of the log as texts, the last of each name; an absent value is an empty text. */
public final class RecordHeaders {

    private RecordHeaders() {}

    /** The headers by their names. */
    public static SortedMap<String, String> of(ConsumerRecord<?, ?> record) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : EventCodec.header(header.value()));
        }
        return headers;
    }
}
