package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.audit.Decisions;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventTypes;
import org.horseshoe.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Applies a batch of records to one generation in one transaction: positions, read model, parked records, follow-ons.
 *
 * <p>The order of the writes is the guarantee: the positions move first and by compare-and-set, so a second owner of a
 * partition waits for the row and then fails; everything else happens under that lock or not at all.
 */
final class BatchApplier {

    private final DataSource database;
    private final Projection projection;
    private final FollowOnEvents followOnEvents;
    private final TracedBatch traced;

    BatchApplier(DataSource database, Projection projection, FollowOnEvents followOnEvents) {
        this(database, projection, followOnEvents, TracedBatch.UNTRACED);
    }

    BatchApplier(DataSource database, Projection projection, FollowOnEvents followOnEvents, TracedBatch traced) {
        this.traced = traced;
        this.database = database;
        this.projection = projection;
        this.followOnEvents = followOnEvents;
    }

    /**
     * Applies the records of one batch, in order within each partition, whole or not at all.
     *
     * @param expected the stored position from which each partition goes on
     * @param verdicts records, by place, that are known not to be applicable, with the reason
     * @return false where a position was not the expected one: nothing was applied
     */
    boolean apply(
            Generation generation,
            List<LogRecord> records,
            Map<TopicPartition, Long> expected,
            Map<Position, String> verdicts)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sql.searchPath(connection, generation);
                if (!advance(connection, generation, records, expected)) {
                    connection.rollback();
                    return false;
                }
                List<FollowOn> followOns = applyHeld(connection, generation, records, verdicts);
                connection.commit();
                tell(followOns);
                return true;
            } catch (SQLException | RuntimeException | Error e) {
                Sql.rollback(connection, e);
                throw e;
            }
        }
    }

    /** Applies records whose partitions' positions the caller holds; answers what followed from them. */
    List<FollowOn> applyHeld(
            Connection connection, Generation generation, List<LogRecord> records, Map<Position, String> verdicts)
            throws SQLException {
        var parked = ParkedRecords.load(connection, generation);
        List<Delivered> known = new ArrayList<>(records.size());
        for (LogRecord record : records) {
            sort(record, verdicts, parked, known);
        }
        List<FollowOn> followOns = project(connection, known);
        parked.store(connection);
        if (followOnEvents.published()) {
            Outbox.appendRaw(connection, parked.copies());
        }
        return followOns;
    }

    private List<FollowOn> project(Connection connection, List<Delivered> known) throws SQLException {
        List<Delivered> fresh = AppliedEvents.onlyNew(connection, projection, known);
        List<FollowOn> followOns = fresh.isEmpty() ? List.of() : projection.apply(connection, fresh);
        if (followOnEvents.published()) {
            Outbox.append(
                    connection,
                    followOns.stream()
                            .map(followOn -> traced.within(followOn, followOnEvents.entry(followOn)))
                            .toList(),
                    followOnEvents.handover());
        }
        return followOns;
    }

    /** What follows from the log is what this service decides, such as how a vote ended. */
    private void tell(List<FollowOn> followOns) {
        if (!Decisions.areWantedOneByOne()) {
            return;
        }
        for (FollowOn followOn : followOns) {
            Decisions.takenAmongMany(
                    EventTypes.wireName(followOn.event()),
                    "subject",
                    followOn.event().subject(),
                    "projection",
                    projection.name(),
                    "cause",
                    followOn.cause().id());
        }
    }

    private static Delivered delivered(LogRecord record, EventEnvelope envelope) {
        return new Delivered(
                envelope,
                Objects.requireNonNull(record.body()),
                record.partition().topic(),
                record.partition().partition(),
                record.offset());
    }

    /** Applies records that were parked and can be applied now; they go before what still waits behind them. */
    void applyReleased(Connection connection, List<LogRecord> records) throws SQLException {
        List<Delivered> known = new ArrayList<>(records.size());
        for (LogRecord record : records) {
            if (record.decoded() instanceof Decoded.Known(var envelope)) {
                known.add(delivered(record, envelope));
            }
        }
        project(connection, known);
    }

    private static void sort(
            LogRecord record, Map<Position, String> verdicts, ParkedRecords parked, List<Delivered> known) {
        if (parked.isDiscarded(record)) {
            return;
        }
        var place = new Position(record.partition().topic(), record.partition().partition(), record.offset());
        String verdict = verdicts.get(place);
        switch (record.decoded()) {
            case Decoded.Malformed(var reason) -> parked.park(record, reason);
            case Decoded.Unknown(var _, var reason) -> parked.park(record, reason);
            case Decoded.Known _ when verdict != null -> parked.park(record, verdict);
            case Decoded.Known _ when parked.holdsUp(record) -> parked.parkBehind(record);
            case Decoded.Known(var envelope) -> known.add(delivered(record, envelope));
        }
    }

    private static boolean advance(
            Connection connection, Generation generation, List<LogRecord> records, Map<TopicPartition, Long> expected)
            throws SQLException {
        SortedMap<TopicPartition, LogRecord> last = new TreeMap<>(PartitionOrder.BY_TOPIC_AND_NUMBER);
        for (LogRecord record : records) {
            last.put(record.partition(), record);
        }
        for (var entry : last.entrySet()) {
            @Nullable Long from = expected.get(entry.getKey());
            if (from == null
                    || !Positions.advance(
                            connection,
                            generation,
                            entry.getKey(),
                            from,
                            entry.getValue().offset() + 1,
                            entry.getValue().appendedAt())) {
                return false;
            }
        }
        return true;
    }
}
