package org.horseshoe.ingest.consolidatedlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says what makes a copy suspicious: delisting is absence, so that a copy that was cut, filtered or taken of one committee
 * only would delist everybody else.
 *
 * @param percent how many of the names may leave at once, in percent of those on the list
 */
public record ShrinkRule(int percent) {

    /** The reasons to ask a person first; none for a copy that may be taken as it is. */
    public List<String> doubts(Collection<RecordContent> onTheList, Collection<RecordContent> leaving) {
        var doubts = new ArrayList<String>();
        if (leaving.size() * 100L > (long) onTheList.size() * percent) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "%d of %d names would leave the list (%.1f %%), and more than %d %% are not taken unasked",
                    leaving.size(),
                    onTheList.size(),
                    leaving.size() * 100.0 / onTheList.size(),
                    percent));
        }
        SortedMap<String, Integer> listed = byRegime(onTheList);
        byRegime(leaving).forEach((regime, names) -> {
            if (names.equals(listed.get(regime))) {
                doubts.add("the regime " + regime + " would vanish whole, with all its names (" + names + ")");
            }
        });
        return doubts;
    }

    private static SortedMap<String, Integer> byRegime(Collection<RecordContent> records) {
        SortedMap<String, Integer> names = new TreeMap<>();
        records.forEach(record -> names.merge(record.regime(), 1, Integer::sum));
        return names;
    }
}
