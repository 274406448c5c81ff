package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import org.horseshoe.events.Member;

/**
 * Missile launches and nuclear tests of the DPRK: the table of missiles of the James Martin Center (CNS), or the table of
 * events of CSIS Beyond Parallel. Which one it is, its header tells.
 */
final class LaunchTable implements RecordFormat {

    static final Member STATE = new Member("PRK");

    /** UTC+9, and UTC+8:30 from 15 August 2015 to 4 May 2018. */
    static final ZoneId CLOCK = ZoneId.of("Asia/Pyongyang");

    @Override
    public String kind() {
        return "launches";
    }

    @Override
    public String origin() {
        return "Missile launches of the DPRK";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        try {
            return new MissileRows(CsvRows.of(file, MissileRows.COLUMNS));
        } catch (UnreadableRecord noMissiles) {
            try {
                return CsvRows.of(file, ProvocationRow.COLUMNS).told(ProvocationRow::read);
            } catch (UnreadableRecord noEvents) {
                noMissiles.addSuppressed(noEvents);
                throw noMissiles;
            }
        }
    }

    static LocalDate day(String cell) {
        return RecordDates.iso("date", cell, "2022-06-05");
    }
}
