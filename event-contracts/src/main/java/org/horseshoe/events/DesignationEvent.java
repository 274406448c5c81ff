package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed in the UN Security Council Consolidated List. */
public sealed interface DesignationEvent extends Event {

    /** The permanent reference number of the list, trimmed, such as {@code KPe.068}. */
    String reference();

    @Override
    default String subject() {
        return reference();
    }

    /**
     * A person or an entity appeared on the list.
     *
     * @param regime the regime it is listed under, such as {@code DPRK}
     * @param copyOf the day of the copy of the list in which it appeared first
     * @param entry the whole entry
     */
    record NameListed(String reference, String regime, LocalDate copyOf, ListEntry entry) implements DesignationEvent {
        public NameListed {
            Check.text("reference", reference);
            Check.text("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
            Check.present("entry", entry);
        }
    }

    /**
     * An entry on the list changed.
     *
     * @param copyOf the day of the copy of the list that shows the change
     * @param changed the fields that differ, in alphabetical order
     * @param entry the whole entry as it reads now
     */
    record ListingAmended(String reference, String regime, LocalDate copyOf, List<String> changed, ListEntry entry)
            implements DesignationEvent {
        public ListingAmended {
            Check.text("reference", reference);
            Check.text("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
            changed = Check.copyOf(changed);
            Check.present("entry", entry);
        }
    }

    /**
     * An entry is absent from a whole copy of the list in which it stood before.
     *
     * @param copyOf the day of the copy of the list that no longer has it
     */
    record NameDelisted(
            String reference,
            String regime,
            LocalDate copyOf,
            @Nullable String reason) implements DesignationEvent {
        public NameDelisted {
            Check.text("reference", reference);
            Check.text("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
        }
    }
}
