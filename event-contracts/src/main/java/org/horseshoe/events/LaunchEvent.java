package org.horseshoe.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a state is said to have launched or tested. */
public sealed interface LaunchEvent extends Event {

    /** The launching or testing state. */
    Member state();

    @Override
    default String subject() {
        return state().code();
    }

    /**
     * One or more missiles were launched at one occasion.
     *
     * @param localDate the day at the launch site
     * @param launchedAt the instant in UTC, where the source tells
     * @param missiles how many missiles, from 1
     * @param missileType the type, as the source names it
     * @param site the launch site
     * @param outcome whether the flight succeeded
     * @param apogeeKm the greatest height in kilometres
     * @param distanceKm the distance flown in kilometres
     */
    record MissileLaunched(
            Member state,
            LocalDate localDate,
            @Nullable Instant launchedAt,
            int missiles,
            @Nullable String missileType,
            @Nullable String site,
            LaunchOutcome outcome,
            @Nullable BigDecimal apogeeKm,
            @Nullable BigDecimal distanceKm)
            implements LaunchEvent {
        public MissileLaunched {
            Check.present("state", state);
            Check.present("localDate", localDate);
            Check.date("localDate", localDate);
            Check.instant("launchedAt", launchedAt);
            Check.range("missiles", missiles, 1, 1000);
            missileType = Check.optionalName("missileType", missileType);
            site = Check.optionalName("site", site);
            Check.present("outcome", outcome);
            apogeeKm = Check.optionalAmount("apogeeKm", apogeeKm);
            distanceKm = Check.optionalAmount("distanceKm", distanceKm);
        }

        /**
         * Whether a height and a distance look swapped. A ballistic missile that flies as far as it can rises to about a
         * quarter of its distance, one on a depressed trajectory less, one on a lofted trajectory to more than all of it: a
         * height between half and all of the distance is seldom flown. A doubt, and no more than that.
         */
        public static boolean looksSwapped(@Nullable BigDecimal apogeeKm, @Nullable BigDecimal distanceKm) {
            return apogeeKm != null
                    && distanceKm != null
                    && apogeeKm.compareTo(distanceKm) < 0
                    && apogeeKm.add(apogeeKm).compareTo(distanceKm) > 0;
        }
    }

    /**
     * A nuclear device was tested.
     *
     * @param localDate the day at the test site
     * @param site the test site
     */
    record NuclearTestConducted(
            Member state, LocalDate localDate, @Nullable String site) implements LaunchEvent {
        public NuclearTestConducted {
            Check.present("state", state);
            Check.present("localDate", localDate);
            Check.date("localDate", localDate);
            site = Check.optionalName("site", site);
        }
    }

    /**
     * A source counted launches; kept beside what the launch record itself counts, never forced to agree with it.
     *
     * @param from the first day counted
     * @param to the last day counted
     * @param count the figure
     * @param unit what is counted: missiles, launch events or days with a launch
     */
    record LaunchCountReported(Member state, LocalDate from, LocalDate to, int count, LaunchUnit unit)
            implements LaunchEvent {
        public LaunchCountReported {
            Check.present("state", state);
            Check.present("from", from);
            Check.present("to", to);
            Check.date("from", from);
            Check.date("to", to);
            Check.that(!to.isBefore(from), "to", to, "a day on or after " + from);
            Check.range("count", count, 0, 100_000);
            Check.present("unit", unit);
        }
    }
}
