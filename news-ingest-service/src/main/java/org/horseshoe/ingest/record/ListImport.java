package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.audit.Decisions;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.consolidatedlist.ListCopy;
import org.horseshoe.ingest.consolidatedlist.ListDifference;
import org.horseshoe.ingest.consolidatedlist.ListDifference.Amendment;
import org.horseshoe.ingest.consolidatedlist.ListEvents;
import org.horseshoe.ingest.consolidatedlist.RecordContent;
import org.horseshoe.ingest.consolidatedlist.ShrinkRule;
import org.horseshoe.ingest.publishing.AcceptedEvents;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.horseshoe.ingest.publishing.Refusals;
import org.horseshoe.ingest.record.ImportReport.LineNote;
import org.horseshoe.ingest.record.StoredList.Known;
import org.horseshoe.ingest.record.StoredList.Taken;
import org.jspecify.annotations.Nullable;

/** Takes a copy of the Consolidated List, its events and the report in one transaction: whole, or not at all. */
@ApplicationScoped
class ListImport {

    static final String KIND = "consolidated-list";

    /** Clocks differ; a copy that was made later than this is a mistake, and would shut out every true copy after it. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final DataSource database;
    private final Imports imports;
    private final IngestSettings settings;
    private final Refusals refusals;

    ListImport(DataSource database, Imports imports, IngestSettings settings, Refusals refusals) {
        this.refusals = refusals;
        this.database = database;
        this.imports = imports;
        this.settings = settings;
    }

    /**
     * Takes a copy.
     *
     * @param sha256 the digest of the file
     * @param confirmed the digest of the file that a person has confirmed, if any
     * @return the import, which is done
     */
    @Transactional
    UUID take(ListCopy copy, String sha256, @Nullable String confirmed, Instant now) throws SQLException, IOException {
        Instant generated = ListEvents.published(copy);
        if (generated.isAfter(now.plus(AHEAD))) {
            throw Problems.badRequest("#", "dateGenerated: " + copy.generated() + " is in the future");
        }
        UUID id = EventIds.named("import", KIND, sha256);
        try (Connection connection = database.getConnection()) {
            StoredList.lock(connection);
            StoredList.copies(connection, 1).stream().findFirst().ifPresent(last -> refuseOlder(copy, last));
            Known known = StoredList.known(connection);
            ListDifference difference = ListDifference.between(known.listed(), copy.contents());
            boolean doubtful = refuseDoubtful(known, difference, sha256, confirmed);

            List<EventEnvelope> events = envelopes(
                    ListEvents.of(difference, copy, known.absentSince()),
                    copy,
                    StoredList.made(connection, generated),
                    now);
            int rows = copy.records().size() + difference.delisted().size();
            imports.take(id, KIND, sha256, InputStream::nullInputStream, rows, now);
            Imports.advance(connection, id, 0, rows, events.size());
            int fresh = AcceptedEvents.take(connection, events, id, false, now)
                    .fresh()
                    .size();
            Taken taken = taken(id, sha256, copy, difference, known, doubtful, now);
            remember(connection, copy, difference, taken);
            report(connection, copy, difference, taken);
            Imports.count(connection, id, fresh);
            Imports.finish(connection, id, Imports.DONE, null, now);
            Decisions.taken(
                    "list-taken",
                    "import",
                    id,
                    "day",
                    taken.day(),
                    "records",
                    taken.records(),
                    "listed",
                    taken.listed(),
                    "relisted",
                    taken.relisted(),
                    "amended",
                    taken.amended(),
                    "delisted",
                    taken.delisted(),
                    "confirmed",
                    taken.confirmed());
        }
        return id;
    }

    /** The copies taken, the last one first. */
    List<Taken> copies() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return StoredList.copies(connection, Imports.MOST_LINES);
        }
    }

    private static void refuseOlder(ListCopy copy, Taken last) {
        if (ListEvents.published(copy).isBefore(last.generated())) {
            throw Problems.conflict("This copy was made at " + copy.generated()
                    + ", before the copy that was taken last (" + last.generated()
                    + "); nothing of it was taken, since it says nothing of the list as it is now");
        }
    }

    /** Whether there were doubts that a person has put aside; refuses the copy where nobody has. */
    private boolean refuseDoubtful(Known known, ListDifference difference, String sha256, @Nullable String confirmed) {
        List<String> doubts = new ShrinkRule(settings.listShrinkPercent())
                .doubts(known.listed().values(), difference.delisted());
        if (!doubts.isEmpty() && !sha256.equals(confirmed)) {
            refusals.count(Refusals.Of.LISTS, 1);
            Decisions.taken("list-refused", "sha256", sha256, "reason", String.join("; ", doubts));
            throw Problems.conflict("This copy looks incomplete: " + String.join("; ", doubts)
                    + ". Nobody was delisted. If the list is really so, send the same file again with ?confirm="
                    + sha256);
        }
        return !doubts.isEmpty();
    }

    /** A copy that was made at the same instant as others and says something else tells other events. */
    private static List<EventEnvelope> envelopes(
            List<DesignationEvent> events, ListCopy copy, int madeBefore, Instant now) {
        Evidence evidence = ListEvents.evidence(copy);
        String origin = KIND + "@" + ListEvents.published(copy) + (madeBefore == 0 ? "" : "#" + madeBefore);
        return events.stream()
                .map(event -> new EventEnvelope(
                        EventIds.ofClaim(event, origin), AcceptancePolicy.SOURCE, now, null, evidence, event))
                .toList();
    }

    private static Taken taken(
            UUID id,
            String sha256,
            ListCopy copy,
            ListDifference difference,
            Known known,
            boolean confirmed,
            Instant now) {
        int relisted = (int) difference.listed().stream()
                .filter(record -> known.absentSince().containsKey(record.reference()))
                .count();
        return new Taken(
                id,
                sha256,
                ListEvents.published(copy),
                copy.day(),
                confirmed,
                copy.records().size(),
                difference.listed().size() - relisted,
                relisted,
                difference.amended().size(),
                difference.delisted().size(),
                now);
    }

    private static void remember(Connection connection, ListCopy copy, ListDifference difference, Taken taken)
            throws SQLException {
        List<RecordContent> changed = new ArrayList<>(difference.listed());
        difference.amended().stream().map(Amendment::after).forEach(changed::add);
        StoredList.keep(connection, changed);
        StoredList.leave(connection, difference.delisted(), copy.day());
        StoredList.add(connection, taken);
    }

    private static void report(Connection connection, ListCopy copy, ListDifference difference, Taken taken)
            throws SQLException {
        SortedMap<String, Integer> told = new TreeMap<>(Map.of(
                "listed", taken.listed(),
                "relisted", taken.relisted(),
                "amended", taken.amended(),
                "delisted", taken.delisted()));
        told.values().removeIf(count -> count == 0);
        int unchanged = taken.records()
                - difference.listed().size()
                - difference.amended().size();
        ImportReport.count(connection, taken.importId(), true, told);
        ImportReport.count(
                connection, taken.importId(), false, unchanged == 0 ? Map.of() : Map.of("unchanged", unchanged));
        ImportReport.remark(
                connection,
                taken.importId(),
                copy.unknown().stream()
                        .map(section -> new LineNote(
                                section.line(), section.name() + ": neither individuals nor entities, left out"))
                        .toList());
    }
}
