package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.horseshoe.ingest.gazetteer.Regimes;
import org.jspecify.annotations.Nullable;

/**
 * The veto list of the Dag Hammarskjöld Library (1946 to 2004 from A/58/47) as a table: each row is a vote that failed by
 * the negative vote of permanent members.
 *
 * <p>The earliest drafts have no symbol; the record of their meeting stands in its place, and one meeting can have
 * several votes. There the agenda item tells the questions apart, and a number where two rows say the same. Corrigenda
 * and addenda are part of their draft, a revision is a document of its own.
 */
final class VetoList implements RecordFormat {

    private static final List<String> HEADER =
            List.of("date", "draft", "written_record", "agenda_item", "permanent_members_casting_negative_vote");
    private static final Pattern SYMBOL = Pattern.compile("S/(?:PV\\.\\d+|\\d+(?:/\\d+)?(?:/Rev\\.\\d+)?)");
    private static final Pattern MEETING = Pattern.compile("S/PV\\.\\d+");
    private static final Pattern LETTERS = Pattern.compile("S/\\d{4}/\\d+(?:\\s+S/\\d{4}/\\d+)*");
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
    public Iterator<RecordRow> rows(byte[] file) throws UnreadableRecord, IOException {
        CsvRows rows = CsvRows.of(file, HEADER);
        Map<String, Integer> seen = new HashMap<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RecordRow next() {
                CsvRows.Row row = rows.next();
                try {
                    return read(row, seen);
                } catch (IllegalArgumentException e) {
                    return new RecordRow.Refused(row.line(), String.valueOf(e.getMessage()));
                }
            }
        };
    }

    private static RecordRow read(CsvRows.Row row, Map<String, Integer> seen) {
        List<String> cells = row.cells();
        if (cells.size() != HEADER.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " columns of " + HEADER.size() + "; the file may be cut off here");
        }
        LocalDate heldOn = RecordDates.last("date", cells.get(0));
        DraftSymbol draft = draft(cells.get(1));
        String item = required("agenda_item", cells.get(3));
        Matcher meeting = MEETING.matcher(cells.get(2));
        var vote = new VoteRecorded(
                draft,
                question(draft, item, heldOn, seen),
                heldOn,
                meeting.find() ? meeting.group() : null,
                mode(cells.get(2)),
                null,
                null,
                against(cells.get(4), heldOn),
                StatedOutcome.VETOED,
                null);
        var tabled = new DraftTabled(
                draft, null, null, List.of(), item, Regimes.ofAgendaItem(item).orElse(null), List.of());
        return new RecordRow.Told(row.line(), List.of(tabled, vote), evidence(row));
    }

    private static DraftSymbol draft(String cell) {
        Matcher symbol = SYMBOL.matcher(cell);
        if (!symbol.find()) {
            throw new IllegalArgumentException("draft: \"" + cell + "\" holds no symbol such as S/2022/431");
        }
        return new DraftSymbol(symbol.group());
    }

    /** Under the written procedure of 2020 letters stand in place of a meeting. */
    private static VoteMode mode(String record) {
        return LETTERS.matcher(record.strip()).matches() ? VoteMode.WRITTEN_PROCEDURE : VoteMode.RECORDED;
    }

    private static Question question(DraftSymbol draft, String item, LocalDate heldOn, Map<String, Integer> seen) {
        Matcher preliminary = PRELIMINARY.matcher(item);
        QuestionKind kind = preliminary.find() ? QuestionKind.PRELIMINARY_QUESTION : QuestionKind.DRAFT_AS_A_WHOLE;
        String about = PRELIMINARY.matcher(item).replaceAll("").strip();
        Matcher applicant = APPLICANT.matcher(about);
        String name = applicant.matches() ? applicant.group("state") : about;
        String label = isMeeting(draft) ? name : null;
        int times = seen.merge(draft + "|" + kind + "|" + label + "|" + heldOn, 1, Integer::sum);
        return new Question(kind, times == 1 ? label : (label == null ? "" : label + " ") + "(" + times + ")");
    }

    private static boolean isMeeting(DraftSymbol draft) {
        return MEETING.matcher(draft.value()).matches();
    }

    private static List<Ballot> against(String cell, LocalDate heldOn) {
        var ballots = new ArrayList<Ballot>();
        for (String name :
                required("permanent_members_casting_negative_vote", cell).split(";", -1)) {
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
                String.join(" | ", row.cells()),
                null,
                null,
                1.0,
                "veto-list/1");
    }

    private static String required(String column, @Nullable String cell) {
        if (cell == null || cell.isBlank()) {
            throw new IllegalArgumentException(column + ": missing");
        }
        return cell.strip();
    }
}
