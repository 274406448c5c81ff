package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells that does not become an event by itself: the record has no event for it, or an event would want
 * more than the press tells. A person looks at each (ADR 0024).
 */
public sealed interface Told extends Claim {

    /** How far a thing has come. */
    enum Fate {
        PROPOSED,
        REJECTED,
        IN_PLACE,
        ENDED
    }

    /** The name of the claim in lower case with dashes, without a version. */
    @Override
    default String type() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A vote in the Council is still to come.
     *
     * @param dueOn its day, where the text tells it
     */
    record VoteScheduled(@Nullable LocalDate dueOn) implements Told {}

    /**
     * A statement of the Council or its President.
     *
     * @param presidential a statement by the President on behalf of all members; otherwise one to the press
     * @param by who proposed it or stood in its way
     */
    record CouncilStatement(boolean presidential, Fate fate, List<Member> by) implements Told {
        public CouncilStatement {
            by = List.copyOf(by);
        }
    }

    /** The General Assembly is to debate a veto. */
    record DebateAnnounced(LocalDate dueOn) implements Told {}

    /**
     * So many asked for the floor.
     *
     * @param rounded whether the text says "nearly", "some" or the like
     */
    record SpeakersRegistered(int count, boolean rounded) implements Told {}

    /** The members that cast a veto speak first in the debate about it. */
    record VetoingMembersFirst() implements Told {}

    /**
     * Missiles were fired at one occasion.
     *
     * @param missiles how many, where the text tells
     */
    record MissilesFired(
            Member state,
            @Nullable LocalDate localDate,
            @Nullable Integer missiles,
            @Nullable String missileType,
            @Nullable String site)
            implements Told {}

    /**
     * A launch was called the first or the most of its kind.
     *
     * @param what {@code single-day} for the most in a day, {@code first-intercontinental} for the first of its type
     */
    record RecordClaimed(Member state, String what) implements Told {}

    /**
     * A nuclear test was conducted, or is said to be prepared.
     *
     * @param conducted false where the text speaks of one to come
     * @param ordinal the how manieth, where the text tells
     */
    record NuclearTest(
            Member state,
            boolean conducted,
            @Nullable Integer ordinal,
            @Nullable LocalDate localDate,
            @Nullable String site)
            implements Told {}

    /** A kind of sanction was called for, refused, put in place or ended. */
    record MeasureTold(
            MeasureKind kind,
            Fate fate,
            Direction direction,
            @Nullable LocalDate on) implements Told {}

    /**
     * An amendment to a draft was proposed, rejected or made.
     *
     * @param by who proposed it
     * @param tally its own figures, where the text tells them
     */
    record AmendmentTold(
            Fate fate, List<Member> by, @Nullable ReportedTally tally) implements Told {
        public AmendmentTold {
            by = List.copyOf(by);
        }
    }

    /**
     * A limit was set at an earlier time.
     *
     * @param key of the measure, as in {@link org.horseshoe.events.Measure}
     * @param year when it was set
     */
    record CapTold(Member state, String key, Direction direction, Amount limit, int year) implements Told {}

    /** A name was put on a list or taken from it; {@code fate} is {@code IN_PLACE} or {@code ENDED}. */
    record NameTold(String name, Fate fate, @Nullable LocalDate on) implements Told {}

    /**
     * A mandate was extended ({@code IN_PLACE}), refused or has ended.
     *
     * @param body whose, in lower case with dashes
     */
    record MandateTold(String body, Fate fate, @Nullable LocalDate until) implements Told {}

    /**
     * Somebody spoke for a state.
     *
     * @param speaker the person as the text first spells the name; absent where the state itself is said to hold a view
     * @param stance towards the sanctions or the draft; unknown where the words do not tell
     */
    record StatementTold(@Nullable String speaker, @Nullable String capacity, Member state, Stance stance)
            implements Told {}
}
