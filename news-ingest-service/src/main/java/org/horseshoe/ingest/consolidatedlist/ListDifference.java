package org.horseshoe.ingest.consolidatedlist;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.FieldChange;

/**
 * What differs between two copies of the list, in the order of the keys by which their records are matched.
 *
 * @param listed records that only the later copy has
 * @param delisted records that only the earlier copy has
 * @param amended records that both have and that read differently
 */
public record ListDifference(List<RecordContent> listed, List<RecordContent> delisted, List<Amendment> amended) {

    /** How an element without a value is written. */
    private static final String EMPTY = "(empty)";

    /**
     * A record that reads differently.
     *
     * @param changes the elements that have other values; none where only the number of equal elements differs
     */
    public record Amendment(RecordContent before, RecordContent after, List<FieldChange> changes) {}

    /** Compares records that are kept by the same kind of key: their reference, or their DATAID. */
    public static ListDifference between(
            SortedMap<String, RecordContent> earlier, SortedMap<String, RecordContent> later) {
        var listed = new ArrayList<RecordContent>();
        var delisted = new ArrayList<RecordContent>();
        var amended = new ArrayList<Amendment>();
        earlier.forEach((key, before) -> {
            RecordContent after = later.get(key);
            if (after == null) {
                delisted.add(before);
            } else if (!before.fields().equals(after.fields())) {
                amended.add(new Amendment(before, after, changes(before, after)));
            }
        });
        later.forEach((key, record) -> {
            if (!earlier.containsKey(key)) {
                listed.add(record);
            }
        });
        return new ListDifference(listed, delisted, amended);
    }

    /** The records of a copy by their DATAID, which is how the published list of differences matches them. */
    public static SortedMap<String, RecordContent> byDataId(ListCopy copy) {
        SortedMap<String, RecordContent> records = new TreeMap<>();
        copy.contents().values().forEach(record -> records.put(record.dataId(), record));
        return records;
    }

    private static List<FieldChange> changes(RecordContent before, RecordContent after) {
        SortedSet<String> names = new TreeSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        var changes = new ArrayList<FieldChange>();
        for (String name : names) {
            SortedSet<String> was = new TreeSet<>(before.fields().getOrDefault(name, List.of()));
            SortedSet<String> is = new TreeSet<>(after.fields().getOrDefault(name, List.of()));
            if (!was.equals(is)) {
                changes.add(new FieldChange(name, written(was), written(is)));
            }
        }
        return changes;
    }

    private static List<String> written(SortedSet<String> values) {
        return values.stream()
                .map(value -> value.isEmpty() ? EMPTY : Entries.clipped(value))
                .toList();
    }
}
