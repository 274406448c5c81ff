package org.horseshoe.ingest.consolidatedlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.SourceKind;
import org.horseshoe.ingest.consolidatedlist.ListDifference.Amendment;
import org.jspecify.annotations.Nullable;

/** Tells the difference between what was known and a copy as events. */
public final class ListEvents {

    private static final String URL = "https://scsanctions.un.org/resources/xml/en/consolidated.xml";
    private static final String TITLE = "United Nations Security Council Consolidated List";
    private static final String EXTRACTOR = "consolidated-list/1";

    private static final Map<String, String> FIELDS = fields();

    private ListEvents() {}

    /**
     * The events of a copy in the order of their references.
     *
     * @param absentSince for each name that has left the list before, the day of the first copy without it
     */
    public static List<DesignationEvent> of(
            ListDifference difference, ListCopy copy, SortedMap<String, LocalDate> absentSince) {
        var events = new ArrayList<DesignationEvent>();
        Map<String, String> referenceByDataId = new HashMap<>();
        for (RecordContent record : difference.listed()) {
            String reference = record.reference();
            LocalDate absent = absentSince.get(reference);
            ListEntry entry = entry(copy, reference);
            events.add(
                    absent == null
                            ? new NameListed(reference, record.regime(), copy.day(), entry)
                            : new NameRelisted(reference, record.regime(), copy.day(), absent, entry));
            referenceByDataId.put(record.dataId(), reference);
        }
        for (RecordContent record : difference.delisted()) {
            events.add(new NameDelisted(
                    record.reference(), record.regime(), copy.day(), moved(referenceByDataId.get(record.dataId()))));
        }
        for (Amendment amendment : difference.amended()) {
            RecordContent now = amendment.after();
            events.add(new ListingAmended(
                    now.reference(),
                    now.regime(),
                    copy.day(),
                    changed(amendment),
                    entry(copy, now.reference()),
                    amendment.changes()));
        }
        events.sort(Comparator.comparing(DesignationEvent::reference));
        return events;
    }

    /** The list's own word, on the day of the copy. */
    public static Evidence evidence(ListCopy copy) {
        return new Evidence(
                SourceKind.OFFICIAL, "United Nations", URL, TITLE, published(copy), null, null, null, 1, EXTRACTOR);
    }

    /** When a copy says that it was made. */
    public static Instant published(ListCopy copy) {
        return copy.generated().toInstant();
    }

    private static ListEntry entry(ListCopy copy, String reference) {
        ListRecord record = copy.records().get(reference);
        if (record == null) {
            throw new IllegalArgumentException(reference + " is not in the copy of " + copy.day());
        }
        return record.entry();
    }

    private static @Nullable String moved(@Nullable String reference) {
        return reference == null ? null : "The record goes on under the reference " + reference;
    }

    private static List<String> changed(Amendment amendment) {
        var changed = new TreeSet<String>();
        amendment.changes().forEach(change -> changed.add(FIELDS.getOrDefault(change.field(), change.field())));
        return List.copyOf(changed);
    }

    /** Which field of the entry an element of the list is; an element that is none keeps its own name. */
    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        RecordContent.NAMES.forEach(part -> fields.put(part, "name"));
        for (String type : List.of("INDIVIDUAL", "ENTITY")) {
            fields.put(type + "_ALIAS", "aliases");
            fields.put(type + "_ADDRESS", "addresses");
            fields.put(type + "_DATE_OF_BIRTH", "birthDates");
            fields.put(type + "_PLACE_OF_BIRTH", "birthPlaces");
            fields.put(type + "_DOCUMENT", "documents");
        }
        fields.put("COMMENTS1", "narrative");
        fields.put(RecordContent.DATA_ID, "dataId");
        fields.put("DESIGNATION", "functions");
        fields.put("GENDER", "gender");
        fields.put("LAST_DAY_UPDATED", "updatedOn");
        fields.put("LISTED_ON", "listedOn");
        fields.put("NAME_ORIGINAL_SCRIPT", "originalScript");
        fields.put("NATIONALITY", "nationalities");
        fields.put("SUBMITTED_BY", "submittedBy");
        fields.put("TITLE", "titles");
        fields.put("UN_LIST_TYPE", "regime");
        return Map.copyOf(fields);
    }
}
