package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.horseshoe.ingest.gazetteer.Regimes;

/**
 * The veto list of the Dag Hammarskjöld Library (1946 to 2004 from A/58/47) as a table: each row is a vote that failed by
 * the negative vote of permanent members.
 *
 * <p>The earliest drafts have no symbol; the record of their meeting stands in its place, and one meeting can have
 * several votes. There the state that applied for membership tells them apart, or a number.
 */
final class VetoList implements RecordFormat {

    private static final List<String> COLUMNS =
            List.of("date", "draft", "written_record", "agenda_item", "permanent_members_casting_negative_vote");
    private static final Pattern PRELIMINARY =
            Pattern.compile("\\s*,?\\s*\\bpreliminary question\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern APPLICANT =
            Pattern.compile("^(?:Applications? for [Mm]embership|Admission of new Members)\\s+(?<state>.+)$");

    @Override
    public String kind() {
        return "vetoes";
    }

    @Override
    public String origin() {
        return "Dag Hammarskjöld Library: veto list";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        VoteNames names = new VoteNames();
        CsvRows all = CsvRows.of(file, COLUMNS);
        while (all.hasNext()) {
            CsvRows.Row row = all.next();
            try {
                names.note(entry(row));
            } catch (IllegalArgumentException _) {
                // The row is refused when it is told.
            }
        }
        VoteNames.Naming naming = names.naming();
        return CsvRows.of(file, COLUMNS).told(row -> read(row, naming));
    }

    private static RecordRow read(CsvRows.Row row, VoteNames.Naming naming) {
        VoteNames.Entry entry = entry(row);
        String item = row.required("agenda_item");
        LocalDate heldOn = entry.day();
        var vote = new VoteRecorded(
                entry.draft(),
                naming.question(entry),
                heldOn,
                entry.meeting(),
                RecordSymbols.areLetters(row.cell("written_record")) ? VoteMode.WRITTEN_PROCEDURE : VoteMode.RECORDED,
                null,
                null,
                against(row.required("permanent_members_casting_negative_vote"), heldOn),
                StatedOutcome.VETOED,
                null);
        var tabled = new DraftTabled(
                entry.draft(),
                null,
                null,
                List.of(),
                item,
                Regimes.ofAgendaItem(item).orElse(null),
                List.of());
        String meeting = entry.meeting();
        return new RecordRow.Told(
                row.line(),
                1,
                "veto",
                List.of(tabled, vote),
                evidence(row),
                meeting == null ? null : new Sitting(meeting, heldOn),
                List.of());
    }

    /** Under the written procedure of 2020 letters stand in place of a meeting. */
    private static VoteNames.Entry entry(CsvRows.Row row) {
        LocalDate heldOn = RecordDates.last("date", row.required("date"));
        DraftSymbol draft = RecordSymbols.draft(row.cell("draft"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "draft: \"" + CsvRows.shortened(row.cell("draft")) + "\" holds no symbol such as S/2022/431"));
        String item = row.required("agenda_item");
        Matcher preliminary = PRELIMINARY.matcher(item);
        QuestionKind kind = preliminary.find() ? QuestionKind.PRELIMINARY_QUESTION : QuestionKind.DRAFT_AS_A_WHOLE;
        Matcher applicant = APPLICANT.matcher(preliminary.replaceAll("").strip());
        return new VoteNames.Entry(
                draft,
                kind,
                applicant.matches() ? applicant.group("state") : null,
                heldOn,
                RecordSymbols.meeting(row.cell("written_record")).orElse(null),
                row.cell("permanent_members_casting_negative_vote"));
    }

    private static List<Ballot> against(String cell, LocalDate heldOn) {
        var ballots = new ArrayList<Ballot>();
        for (String name : cell.split(";", -1)) {
            Member member = PermanentSeats.holder(name.strip(), heldOn)
                    .orElseThrow(() -> new IllegalArgumentException("permanent_members_casting_negative_vote: \""
                            + name.strip() + "\" held no permanent seat on " + heldOn));
            ballots.add(new Ballot(member, Position.AGAINST));
        }
        ballots.sort(Comparator.comparing(Ballot::member));
        return ballots;
    }

    private static Evidence evidence(CsvRows.Row row) {
        return new Evidence(
                SourceKind.OFFICIAL,
                "Dag Hammarskjöld Library",
                null,
                "Security Council - Veto List, line " + row.line(),
                null,
                CsvRows.shortened(String.join(" | ", row.cells())),
                null,
                null,
                1.0,
                "veto-list/1");
    }
}
