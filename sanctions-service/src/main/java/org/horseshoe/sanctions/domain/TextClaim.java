package org.horseshoe.sanctions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Measure;
import org.horseshoe.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one version of a draft.
 *
 * @param revision 0 for the draft as tabled, then the number of the revision
 * @param dated the day of the text, where the source tells
 * @param measures what the text would impose, change or lift; empty where the source does not spell it out
 */
public record TextClaim(
        UUID id,
        int revision,
        @Nullable LocalDate dated,
        List<Measure> measures,
        @Nullable Evidence evidence) {

    /**
     * The nearest source kind, then the highest confidence, then the latest publication, then the smallest event id, as
     * everywhere in the record (ADR 0010).
     */
    static final Comparator<TextClaim> BEST_FIRST = Comparator.comparing(
                    TextClaim::sourceKind, Comparator.nullsLast(Comparator.<SourceKind>naturalOrder()))
            .thenComparing(TextClaim::confidence, Comparator.reverseOrder())
            .thenComparing(TextClaim::publishedAt, Comparator.reverseOrder())
            .thenComparing(claim -> claim.id().toString());

    public TextClaim {
        measures = List.copyOf(measures);
    }

    private @Nullable SourceKind sourceKind() {
        return evidence == null ? null : evidence.sourceKind();
    }

    private double confidence() {
        return evidence == null ? 0 : evidence.confidence();
    }

    private Instant publishedAt() {
        return evidence == null || evidence.publishedAt() == null ? Instant.MIN : evidence.publishedAt();
    }
}
