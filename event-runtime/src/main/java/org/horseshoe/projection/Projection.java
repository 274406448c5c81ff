package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.horseshoe.events.EventEnvelope;

/** Folds events into one read model. */
public interface Projection {

    /** What the read model is called: lower case, the first part of its schemas' names ({@code votes_1}). */
    String name();

    /** Raised when the tables or their meaning change: the next start builds a new read model beside the old one. */
    int version();

    /** What it reads. Within a service a topic is read by one projection. */
    Set<String> topics();

    /**
     * How many batches of different partitions may be applied side by side; as with several instances, rows that both
     * touch must be locked by the projection.
     */
    default int lanes() {
        return 1;
    }

    /**
     * Whether the projection's own tables keep the id of this event under a key, so that they tell whether it was applied
     * before. Then the runtime keeps no id beside them, and {@link #apply} may be given the event again: it must let go
     * what its tables have, within a batch too.
     */
    default boolean remembers(EventEnvelope event) {
        return false;
    }

    /** The tables as an SQL script with unqualified names, run once in each new generation's schema. */
    String schema();

    /**
     * Applies events that were never applied before, or that it {@link #remembers} itself, in their order, within the
     * caller's transaction.
     *
     * <p>The {@code search_path} is the generation's schema. Must use neither clock nor chance, touch keys in sorted
     * order, and give the same rows for any order of events of different subjects.
     *
     * @return the events that follow, in order
     * @throws UnprocessableEvent for an event that cannot be applied for what it says: it is parked
     * @throws SQLException as the driver throws it; the runtime tells bad data from passing trouble
     */
    List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException;
}
