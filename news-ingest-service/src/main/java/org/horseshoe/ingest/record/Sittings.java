package org.horseshoe.ingest.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;

/** What is known of meetings from the records read so far, for records that name a meeting and little else. */
interface Sittings {

    /** Nothing known yet. */
    Sittings NONE = new Sittings() {
        @Override
        public SortedSet<LocalDate> daysOf(String meeting) {
            return new TreeSet<>();
        }

        @Override
        public Set<DraftSymbol> draftsAt(String meeting, Figures figures) {
            return Set.of();
        }
    };

    /** The days on which a meeting was held; several where sources differ or it was resumed. */
    SortedSet<LocalDate> daysOf(String meeting);

    /** The drafts that were voted on at a meeting with these figures. */
    Set<DraftSymbol> draftsAt(String meeting, Figures figures);
}
