package org.horseshoe.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a source says of who sits on the Security Council. */
public sealed interface MembershipEvent extends Event {

    /** The state that it is about. */
    Member member();

    @Override
    default String subject() {
        return member().code();
    }

    /**
     * A source says that a state sat, sits or will sit on the Council: a whole term, or a part of one such as the year of
     * a yearly table. What several sources say of one time is kept side by side.
     *
     * @param name what the source calls the state
     * @param permanent whether the source counts the seat among the five permanent ones (UN Charter, Art. 23(1))
     * @param from the first day that the source speaks of
     * @param to the last day that the source speaks of; absent where it knows of no end
     */
    record CouncilSeatStated(
            Member member,
            @Nullable String name,
            boolean permanent,
            LocalDate from,
            @Nullable LocalDate to) implements MembershipEvent {
        public CouncilSeatStated {
            Check.present("member", member);
            name = Check.optionalName("name", name);
            Check.present("from", from);
            Check.date("from", from);
            Check.date("to", to);
            if (to != null) {
                Check.that(!to.isBefore(from), "to", to, "a day on or after " + from);
            }
        }
    }
}
