package org.horseshoe.sanctions.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.match.NameScale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names that watches are compared with in memory, and exact: they change only together with the cursor, so the
 * offsets of the cursor tell whether what is kept is what the caller's transaction sees. Where another instance has read on,
 * they are read anew. Whoever asks holds the lock of all watches ({@link Transactions#alone}).
 */
@ApplicationScoped
class WatchedNames {

    private @Nullable NameScale scale;
    private SortedMap<String, Long> readTo = new TreeMap<>();

    /** The names as the caller's transaction sees them. */
    synchronized NameScale of(Connection connection) throws SQLException {
        SortedMap<String, Long> now = Cursor.all(connection);
        NameScale known = scale;
        if (known == null || !readTo.equals(now)) {
            known = NameScale.of(new Subjects(connection)
                    .current().stream().map(Subject::candidate).toList());
            scale = known;
            readTo = now;
        }
        return known;
    }

    /** Takes in what moves of the cursor changed. */
    synchronized void moved(List<Cursor.Move> moves, List<Subject> changed) {
        NameScale known = scale;
        if (known == null) {
            return;
        }
        scale = null; // unless all of it is taken in
        for (Cursor.Move move : moves) {
            Long from = readTo.put(move.topic() + "/" + move.partition(), move.to());
            if (from == null || from != move.from()) {
                return;
            }
        }
        for (Subject subject : changed) {
            if (subject.current()) {
                known.put(subject.candidate());
            } else {
                known.remove(subject.reference());
            }
        }
        scale = known;
    }

    /** Forgets what is kept, since a transaction that it was taken from came to nothing. */
    synchronized void forget() {
        scale = null;
    }
}
