package org.horseshoe.ingest.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table in which rows that stand together tell of one thing, a group at a time. */
abstract class RowGroups implements Iterator<RecordRow> {

    private final CsvRows rows;
    private final int most;
    private final Deque<RecordRow> ready = new ArrayDeque<>();
    private CsvRows.@Nullable Row ahead;

    /**
     * The groups of a table.
     *
     * @param most the most rows of one group: what goes on is damage, and must not fill the memory
     */
    RowGroups(CsvRows rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    /** Whether a row belongs to the group that began with another one. */
    abstract boolean goesOn(CsvRows.Row first, CsvRows.Row row);

    /** What a group tells, one or several: each of its rows is in one of these. */
    abstract List<RecordRow> read(List<CsvRows.Row> group);

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || ahead != null || rows.hasNext();
    }

    @Override
    public RecordRow next() {
        if (ready.isEmpty()) {
            CsvRows.Row first = ahead == null ? rows.next() : ahead;
            ahead = null;
            ready.addAll(read(group(first)));
        }
        return ready.removeFirst();
    }

    private List<CsvRows.Row> group(CsvRows.Row first) {
        var group = new ArrayList<>(List.of(first));
        while (rows.hasNext() && ahead == null && group.size() < most) {
            CsvRows.Row row = rows.next();
            if (goesOn(first, row)) {
                group.add(row);
            } else {
                ahead = row;
            }
        }
        return group;
    }
}
