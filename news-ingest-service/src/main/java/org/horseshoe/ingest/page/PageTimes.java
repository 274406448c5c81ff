package org.horseshoe.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Times as pages write them. */
final class PageTimes {

    private static final Instant FIRST = Instant.parse("1946-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-01-01T00:00:00Z");

    /** Offsets without their colon, too: {@code -0400}. */
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT);

    /** A day stands for its noon, a time without a zone for UTC. */
    private static final List<Function<String, Instant>> FORMS = List.of(
            written -> OffsetDateTime.parse(written, OFFSET).toInstant(),
            written -> LocalDateTime.parse(written).toInstant(ZoneOffset.UTC),
            written -> LocalDate.parse(written).atTime(12, 0).toInstant(ZoneOffset.UTC),
            written -> OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());

    private PageTimes() {}

    /** The instant, where the text is one that can be. */
    static Optional<Instant> read(String written) {
        String plain = written.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T");
        for (Function<String, Instant> form : FORMS) {
            try {
                Instant instant = form.apply(plain);
                if (instant.isAfter(FIRST) && instant.isBefore(LAST)) {
                    return Optional.of(instant);
                }
            } catch (DateTimeException _) {
                // Perhaps the next form.
            }
        }
        return Optional.empty();
    }
}
