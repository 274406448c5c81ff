package org.horseshoe.vote.popolo;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote (Popolo: VoteEvent).
 *
 * @param legislativeSession the meeting, with the day as it is known
 * @param identifier the resolution that it adopted
 * @param startDate the day in New York as Popolo wants it, with a time: the first of that day, as the hour is not known
 * @param result {@code pass} or {@code fail}, by the rule; absent while the rule leaves it open
 */
@JsonNaming(SnakeCaseStrategy.class)
public record VoteEvent(
        String id,
        String organizationId,
        Session legislativeSession,
        @Nullable String identifier,
        String motionId,
        String classification,
        OffsetDateTime startDate,
        @Nullable String result,
        List<Count> counts,
        List<Vote> votes,
        List<Link> sources) {

    /** The meeting of the vote (Popolo: Event). */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Session(@Nullable String name, LocalDate startDate) {}

    /** How many chose an option (Popolo: Count). */
    public record Count(String option, int value) {}

    /** What a member chose (Popolo: Vote). */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Vote(String voterId, String option) {}

    /** A source (Popolo: Link). */
    public record Link(String url, @Nullable String note) {}

    /** Votes in a list. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record VoteEvents(List<VoteEvent> voteEvents) {}
}
