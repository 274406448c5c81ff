package org.horseshoe.projection;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.horseshoe.eventlog.HeaderTexts;
import org.jspecify.annotations.Nullable;

/** The headers of a record as Kafka keeps them, turned into text when they are asked for: most never are. */
final class LogHeaders {

    private final Headers headers;

    LogHeaders(Headers headers) {
        this.headers = headers;
    }

    static LogHeaders of(Map<String, String> texts) {
        var headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new LogHeaders(headers);
    }

    /** The last header of this name. */
    @Nullable
    String get(String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : HeaderTexts.of(header);
    }

    /** All of them; of several of a name the last. */
    SortedMap<String, String> all() {
        return HeaderTexts.of(headers);
    }
}
