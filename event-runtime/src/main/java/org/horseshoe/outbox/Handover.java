package org.horseshoe.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What this process appended to the outbox last, by the ids of the rows, so that its relay need not read back what lies in
 * memory.
 *
 * <p>The table alone says what is to be published and in which order: the relay asks here only for the content of rows that
 * it sees there, and reads from the table what it does not find. An entry whose transaction was rolled back is never asked
 * for, since its id is given to no other row.
 */
@ApplicationScoped
public class Handover {

    private static final int MOST_ENTRIES = 4_000;
    private static final int MOST_BYTES = 8_192;

    private final TreeMap<Long, OutboxEntry> entries = new TreeMap<>();

    /** Keeps an entry, where there is room for it. */
    synchronized void put(long row, OutboxEntry entry) {
        byte[] body = entry.body();
        if (entries.size() < MOST_ENTRIES && (body == null || body.length <= MOST_BYTES)) {
            entries.put(row, entry);
        }
    }

    /** The entry of a row, which is not kept any longer. */
    synchronized @Nullable OutboxEntry take(long row) {
        return entries.remove(row);
    }

    /** Lets go what lies before the oldest row of the table: it was published, or rolled back. */
    synchronized void forgetBefore(long row) {
        entries.headMap(row).clear();
    }
}
