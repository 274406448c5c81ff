package org.horseshoe.ingest.extraction;

import org.horseshoe.events.Amount;
import org.horseshoe.events.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A measure that an article says a draft would impose.
 *
 * @param before the amount that the article says is in force, for comparison with the record
 */
record MeasureFinding(
        String rule,
        Measure measure,
        Span span,
        Span sentence,
        @Nullable Amount before) {

    String read() {
        var limits = measure.limits().stream().map(MeasureFinding::written).toList();
        String change = before == null ? "" : written(before) + " → ";
        String detail = limits.isEmpty() ? String.join(", ", measure.targets()) : change + String.join(" or ", limits);
        return detail.isEmpty() ? measure.key() : measure.key() + ": " + detail;
    }

    private static String written(Amount amount) {
        return amount.value().toPlainString() + " " + amount.unit();
    }
}
