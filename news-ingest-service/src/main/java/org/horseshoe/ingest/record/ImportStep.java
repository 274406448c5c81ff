package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.publishing.AcceptedEvents;
import org.horseshoe.ingest.record.ImportReport.LineNote;

/** Takes some rows of an import, their refusals and the progress in one transaction: a kill loses and doubles nothing. */
@ApplicationScoped
class ImportStep {

    private final DataSource database;

    ImportStep(DataSource database) {
        this.database = database;
    }

    /** The progress was moved by somebody else; nothing of this step stays. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What some rows amount to. */
    private static final class Harvest {
        private final List<EventEnvelope> events = new ArrayList<>();
        private final List<LineNote> refused = new ArrayList<>();
        private final List<LineNote> remarks = new ArrayList<>();
        private final List<Sitting> sittings = new ArrayList<>();
        private final Map<String, Integer> told = new TreeMap<>();
        private final Map<String, Integer> skipped = new TreeMap<>();
        private int rows;
    }

    /**
     * Takes rows.
     *
     * @param from how many rows were done before
     * @param last whether these are the last ones
     * @return how many were refused
     */
    @Transactional
    int take(UUID id, RecordFormat format, int from, List<RecordRow> rows, boolean last, Instant now)
            throws SQLException {
        Harvest harvest = harvest(format, rows, now);
        try (Connection connection = database.getConnection()) {
            // The lock on the import's row comes first: whoever comes second waits, sees that it is late, and leaves.
            if (!Imports.advance(connection, id, from, from + harvest.rows, harvest.events.size())) {
                throw new Overtaken();
            }
            // A claim known from another edition of the file is the same claim, although it stood on another line.
            int fresh = AcceptedEvents.take(connection, harvest.events, id, false, now)
                    .fresh()
                    .size();
            StoredSittings.learn(connection, harvest.sittings, votes(harvest.events));
            ImportReport.count(connection, id, true, harvest.told);
            ImportReport.count(connection, id, false, harvest.skipped);
            ImportReport.refuse(connection, id, harvest.refused);
            ImportReport.remark(connection, id, harvest.remarks);
            if (last) {
                fresh += AcceptedEvents.identifyAll(connection, id, now).size();
            }
            Imports.count(connection, id, fresh);
            if (last) {
                Imports.finish(connection, id, Imports.DONE, null, now);
            }
            return harvest.refused.size();
        }
    }

    /** Gives up on an import for good. */
    @Transactional
    void fail(UUID id, String reason, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Imports.finish(connection, id, Imports.FAILED, reason, now);
        }
    }

    private static Harvest harvest(RecordFormat format, List<RecordRow> rows, Instant now) {
        var harvest = new Harvest();
        for (RecordRow row : rows) {
            harvest.rows += row.rows();
            switch (row) {
                case RecordRow.Told told -> add(harvest, told, format.origin(), now);
                case RecordRow.Skipped skipped -> {
                    harvest.skipped.merge(skipped.kind(), 1, Integer::sum);
                    if (skipped.sitting() != null) {
                        harvest.sittings.add(skipped.sitting());
                    }
                }
                case RecordRow.Refused(var line, var reason) -> harvest.refused.add(new LineNote(line, reason));
            }
        }
        return harvest;
    }

    private static void add(Harvest harvest, RecordRow.Told told, String origin, Instant now) {
        told.events()
                .forEach(event -> harvest.events.add(new EventEnvelope(
                        EventIds.ofClaim(event, origin), AcceptancePolicy.SOURCE, now, null, told.evidence(), event)));
        harvest.told.merge(told.kind(), told.rows(), Integer::sum);
        if (told.sitting() != null) {
            harvest.sittings.add(told.sitting());
        }
        if (!told.remarks().isEmpty()) {
            harvest.remarks.add(new LineNote(told.line(), String.join("; ", told.remarks())));
        }
    }

    private static List<VoteRecorded> votes(List<EventEnvelope> events) {
        return events.stream()
                .map(EventEnvelope::event)
                .filter(VoteRecorded.class::isInstance)
                .map(VoteRecorded.class::cast)
                .toList();
    }
}
