package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Iterator;
import java.util.UUID;
import org.horseshoe.events.EventIds;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.consolidatedlist.CopyReader;
import org.horseshoe.ingest.consolidatedlist.ListCopy;
import org.horseshoe.ingest.consolidatedlist.MalformedCopy;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.jspecify.annotations.Nullable;

/** Takes files of records, whether a person hands them in or a feed does; what is wrong with one is told as a problem. */
@ApplicationScoped
public class RecordDoor {

    private final Imports imports;
    private final ImportWorker worker;
    private final RecordFormats formats;
    private final ListImport list;
    private final IngestSettings settings;
    private final Clock clock = Clock.systemUTC();

    RecordDoor(Imports imports, ImportWorker worker, RecordFormats formats, ListImport list, IngestSettings settings) {
        this.imports = imports;
        this.worker = worker;
        this.formats = formats;
        this.list = list;
        this.settings = settings;
    }

    /** Takes a file of a format; its rows are read from now on. The same file again is the same import, read again. */
    public UUID take(String kind, InputStream body) throws IOException, SQLException {
        UUID id;
        try (Upload file = Upload.receive(body, settings.importBytes())) {
            int rows = rows(formats.named(kind), file);
            id = EventIds.named("import", kind, file.sha256());
            imports.take(id, kind, file.sha256(), file, rows, clock.instant());
        }
        worker.wake();
        return id;
    }

    /** Takes a whole copy of the Consolidated List; one that looks incomplete is refused. */
    public UUID takeList(InputStream body) throws IOException, SQLException {
        return takeList(body, null);
    }

    /** The same; a copy of this digest was looked at by a person. */
    UUID takeList(InputStream body, @Nullable String confirmed) throws IOException, SQLException {
        try (Upload file = Upload.receive(body, settings.importBytes())) {
            return list.take(copy(file), file.sha256(), confirmed, clock.instant());
        }
    }

    /** Reads the whole file once before it is taken, so that damage is told to the one who sent it. */
    private static int rows(RecordFormat format, RecordFile file) {
        try {
            int rows = 0;
            Iterator<RecordRow> read = format.rows(file, Sittings.NONE);
            while (read.hasNext()) {
                rows += read.next().rows();
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw Problems.badRequest("#", CsvRows.reason(e));
        }
    }

    private static ListCopy copy(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            return CopyReader.read(in);
        } catch (MalformedCopy e) {
            throw Problems.badRequest("#", String.valueOf(e.getMessage()));
        }
    }
}
