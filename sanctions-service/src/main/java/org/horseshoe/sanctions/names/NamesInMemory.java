package org.horseshoe.sanctions.names;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.horseshoe.http.PositionedReads.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names in memory and exact: whoever asks gets those of its own snapshot. One statement tells whether what is kept
 * is that; where it is not, only what changed is read (docs/adr/0019).
 */
@ApplicationScoped
public class NamesInMemory {

    private record Kept(Marker marker, NameBook book) {}

    /** A position as it was asked for when the tables were at some marker: what comes in late changes the past as well. */
    private record Past(ListPosition position, Marker now) {}

    private final NameTables tables;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Kept kept;

    /** A book takes some megabytes: of those of the past the last few that were asked for are kept. */
    private final Cache<Past, NameBook> past =
            Caffeine.newBuilder().maximumSize(3).build();

    NamesInMemory(NameTables tables) {
        this.tables = tables;
    }

    /** The names with the position that they reflect, where those in memory are those of the database now. */
    public Optional<Placed<NameBook>> ready() {
        NameTables.Seen seen = tables.seen();
        Kept now = kept;
        return now != null && now.marker().equals(seen.marker())
                ? Optional.of(new Placed<>(seen.tag(), now.book()))
                : Optional.empty();
    }

    /** The names of the caller's snapshot. */
    public NameBook current() {
        Marker marker = tables.seen().marker();
        Kept now = kept;
        if (now != null && now.marker().equals(marker)) {
            return now.book();
        }
        lock.lock();
        try {
            now = kept;
            if (now != null && now.marker().equals(marker)) {
                return now.book();
            }
            if (now != null && now.marker().isBeyond(marker)) {
                return whole(marker); // an older snapshot: for this one answer
            }
            NameBook book = now == null ? whole(marker) : goneOn(now, marker);
            kept = new Kept(marker, book);
            return book;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The names as they stood at a position that the caller's snapshot has reached; told from what is kept of each change,
     * so it is the same after a rebuild.
     */
    public NameBook at(ListPosition position) {
        NameBook now = current();
        if (now.position().equals(position)) {
            return now;
        }
        var wanted = new Past(position, tables.seen().marker());
        return past.get(wanted, _ -> tables.book(position));
    }

    private NameBook whole(Marker marker) {
        return NameBook.of(marker.position(), tables.list(), tables.proposals());
    }

    private NameBook goneOn(Kept from, Marker to) {
        NameBook book = from.book();
        if (!to.hasListOf(from.marker())) {
            book = book.withList(list(from, to));
        }
        if (!to.hasProposalsOf(from.marker())) {
            book = book.withProposals(tables.proposals());
        }
        return book.at(to.position());
    }

    private SortedMap<String, ListedName> list(Kept from, Marker to) {
        if (!to.continuesListOf(from.marker())) {
            return tables.list();
        }
        NameTables.Since since = tables.since(from.marker().position().designations());
        if (from.marker().changes() + since.changes() != to.changes()) {
            return tables.list(); // something came in out of the order of the log
        }
        var list = new TreeMap<>(from.book().entries());
        list.putAll(tables.list(since.references()));
        return list;
    }
}
