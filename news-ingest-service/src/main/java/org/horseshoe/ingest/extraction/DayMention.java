package org.horseshoe.ingest.extraction;

import java.time.LocalDate;

/**
 * A place in a text that names a day.
 *
 * @param exact whether the text gives day and month, rather than a weekday or "yesterday"
 */
record DayMention(LocalDate day, Span span, boolean exact) {}
