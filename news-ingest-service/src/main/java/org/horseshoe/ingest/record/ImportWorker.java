package org.horseshoe.ingest.record;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horseshoe.audit.Decisions;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.horseshoe.ingest.publishing.Refusals;
import org.horseshoe.ingest.record.Imports.Work;
import org.jboss.logging.Logger;

/**
 * Works through imports, the oldest first; after a crash it goes on with the row after the last one that was taken. Where another
 * instance is quicker, this one leaves the import to it for a while and then looks whether it goes on.
 */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** Imports of another instance that died are found by looking. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Imports imports;
    private final ImportStep step;
    private final RecordFormats formats;
    private final StoredSittings sittings;
    private final IngestSettings settings;
    private final Refusals refusals;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore work = new Semaphore(1);
    private final Thread thread = Thread.ofPlatform().name("imports").daemon().unstarted(this::run);
    private volatile boolean running = true;

    ImportWorker(
            Imports imports,
            ImportStep step,
            RecordFormats formats,
            StoredSittings sittings,
            IngestSettings settings,
            Refusals refusals) {
        this.refusals = refusals;
        this.imports = imports;
        this.step = step;
        this.formats = formats;
        this.sittings = sittings;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        thread.join(Duration.ofSeconds(5));
    }

    /** There is work. */
    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try {
                Optional<Work> next = imports.next();
                if (next.isEmpty() || !workOn(next.get())) {
                    rest();
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warnf("import=retrying reason=%s", e.getMessage());
                    pause();
                }
            }
        }
    }

    /** Until there is other work, or until the time is over. */
    private void rest() throws InterruptedException {
        if (work.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    /** Works on an import to its end; false where another instance does. */
    private boolean workOn(Work one) throws SQLException {
        RecordFormat format = formats.named(one.kind());
        try {
            Iterator<RecordRow> rows = format.rows(one.file(), sittings);
            int done = 0;
            while (done < one.done() && rows.hasNext()) {
                done += rows.next().rows();
            }
            boolean last = false;
            int refusedInAll = 0;
            while (running && !last) {
                List<RecordRow> some = some(rows);
                last = !rows.hasNext();
                int refused = step.take(one.id(), format, done, some, last, clock.instant());
                refusals.count(Refusals.Of.ROWS, refused);
                refusedInAll += refused;
                done += some.stream().mapToInt(RecordRow::rows).sum();
            }
            if (last) {
                Decisions.taken(
                        "import-done", "import", one.id(), "kind", one.kind(), "rows", done, "refused", refusedInAll);
            }
        } catch (IOException | UncheckedIOException e) {
            step.fail(one.id(), CsvRows.reason(e), clock.instant());
            Decisions.taken("import-failed", "import", one.id(), "kind", one.kind(), "reason", CsvRows.reason(e));
        } catch (ImportStep.Overtaken e) {
            LOG.infof("import=%s left to another instance", one.id());
            return false;
        }
        return true;
    }

    private List<RecordRow> some(Iterator<RecordRow> rows) {
        var some = new ArrayList<RecordRow>();
        for (int taken = 0; taken < settings.importRows() && rows.hasNext(); ) {
            RecordRow row = rows.next();
            some.add(row);
            taken += row.rows();
        }
        return some;
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
