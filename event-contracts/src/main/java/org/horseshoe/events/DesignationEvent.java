package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed in the UN Security Council Consolidated List. */
public sealed interface DesignationEvent extends Event {

    /** The permanent reference number of the list, trimmed, such as {@code KPe.068}. */
    String reference();

    /** The regime it is listed under, such as {@code DPRK}. */
    String regime();

    /** The day of the copy of the list that shows it. */
    LocalDate copyOf();

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
            Check.name("reference", reference);
            Check.name("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
            Check.present("entry", entry);
        }
    }

    /**
     * An entry on the list changed.
     *
     * @param regime the regime it is listed under, such as {@code DPRK}
     * @param copyOf the day of the copy of the list that shows the change
     * @param changed the fields of the entry that differ, in alphabetical order
     * @param entry the whole entry as it reads now
     * @param changes what differs, before and after, in the order of the names that the list gives its elements; empty
     *     where only the number of equal elements differs
     */
    record ListingAmended(
            String reference,
            String regime,
            LocalDate copyOf,
            List<String> changed,
            ListEntry entry,
            List<FieldChange> changes)
            implements DesignationEvent {
        public ListingAmended {
            Check.name("reference", reference);
            Check.name("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
            changed = Check.texts("changed", changed);
            Check.present("entry", entry);
            changes = Check.copyOf(changes);
        }

        /** An amendment of which it is not told how the fields read before. */
        public ListingAmended(
                String reference, String regime, LocalDate copyOf, List<String> changed, ListEntry entry) {
            this(reference, regime, copyOf, changed, entry, List.of());
        }
    }

    /**
     * An entry is absent from a whole copy of the list in which it stood before.
     *
     * @param regime the regime it is listed under, such as {@code DPRK}
     * @param copyOf the day of the copy of the list that no longer has it
     * @param reason why, where the Committee told
     */
    record NameDelisted(
            String reference,
            String regime,
            LocalDate copyOf,
            @Nullable String reason) implements DesignationEvent {
        public NameDelisted {
            Check.name("reference", reference);
            Check.name("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
            reason = Check.optionalText("reason", reason);
        }
    }

    /**
     * A person or an entity that had left the list stands on it again.
     *
     * @param regime the regime it is listed under, such as {@code Iran}
     * @param copyOf the day of the copy of the list in which it appeared again
     * @param absentSince the day of the first copy of the list that did not have it
     * @param entry the whole entry as it reads now
     */
    record NameRelisted(
            String reference,
            String regime,
            LocalDate copyOf,
            @Nullable LocalDate absentSince,
            ListEntry entry) implements DesignationEvent {
        public NameRelisted {
            Check.name("reference", reference);
            Check.name("regime", regime);
            Check.present("copyOf", copyOf);
            Check.date("copyOf", copyOf);
            Check.date("absentSince", absentSince);
            Check.present("entry", entry);
        }
    }
}
