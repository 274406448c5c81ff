package org.horseshoe.vote.popolo;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft resolution (Popolo: Motion).
 *
 * @param text its title; the text itself is with the United Nations
 * @param date the day it was tabled, as in {@link VoteEvent}
 * @param requirement what the rule of the day of the vote asks for
 * @param result {@code pass} or {@code fail} of the draft as a whole
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Motion(
        String id,
        String organizationId,
        @Nullable String text,
        String classification,
        @Nullable OffsetDateTime date,
        @Nullable String requirement,
        @Nullable String result,
        List<VoteEvent> voteEvents,
        List<VoteEvent.Link> sources) {

    /** Drafts in a list. */
    public record Motions(List<Motion> motions) {}
}
