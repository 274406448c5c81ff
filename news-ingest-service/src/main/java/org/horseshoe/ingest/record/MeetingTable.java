package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementIssued;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.SourceKind;
import org.horseshoe.ingest.gazetteer.Regimes;
import org.horseshoe.ingest.record.MeetingRow.Kind;
import org.horseshoe.ingest.record.RecordSymbols.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * The yearly tables of the Dag Hammarskjöld Library, "Meetings conducted by the Security Council": each row is an outcome
 * of a meeting, most of them resolutions without the symbol of their draft.
 *
 * <p>There the resolution stands in the draft's place; the list of drafts joins the two. What the table says of the
 * outcome is told as its word: the verdict is computed by who reads it, and no vote is told that the row does not name.
 */
final class MeetingTable implements RecordFormat {

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public String origin() {
        return "Dag Hammarskjöld Library: meetings";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        return CsvRows.of(file, MeetingRow.COLUMNS).told(new Telling(whole(file))::tell);
    }

    /** What one row means can hang on another: a number printed twice, several votes at a meeting. */
    private record Whole(VoteNames names, ResolutionDays resolutions) {}

    private static Whole whole(RecordFile file) throws IOException {
        var whole = new Whole(new VoteNames(), new ResolutionDays());
        CsvRows rows = CsvRows.of(file, MeetingRow.COLUMNS);
        MeetingRow above = null;
        while (rows.hasNext()) {
            CsvRows.Row row = rows.next();
            // A row that cannot be read is refused when it is told; here only what can be read counts.
            try {
                above = MeetingRow.read(row, above);
            } catch (IllegalArgumentException _) {
                above = null;
                continue;
            }
            try {
                note(above, whole);
            } catch (IllegalArgumentException _) {
                // The row is refused when it is told.
            }
        }
        return whole;
    }

    private static void note(MeetingRow row, Whole whole) {
        switch (row.kind()) {
            case RESOLUTION ->
                row.resolutions().forEach(one -> whole.resolutions().note(one.number(), row.day()));
            case DRAFT_VETOED, DRAFT_NOT_ADOPTED, OTHER -> {
                if (isVote(row)) {
                    whole.names().note(entry(row));
                }
            }
            default -> {}
        }
    }

    private static boolean isVote(MeetingRow row) {
        return row.kind() != Kind.OTHER || row.hasFigures();
    }

    private static VoteNames.Entry entry(MeetingRow row) {
        return new VoteNames.Entry(
                draft(row),
                row.question(),
                row.label(),
                row.day(),
                row.meeting(),
                row.figures() + " " + row.stated() + " " + row.ballots());
    }

    /** The draft's symbol; where a vote has none, the record of its meeting, as the Library does in its early years. */
    private static DraftSymbol draft(MeetingRow row) {
        String cell = row.row().cell("draft");
        if (cell.isEmpty() && row.kind() == Kind.OTHER) {
            return inPlaceOfADraft(row);
        }
        return RecordSymbols.draft(row.row().required("draft"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "draft: \"" + CsvRows.shortened(cell) + "\" holds no symbol such as S/2022/431"));
    }

    private static DraftSymbol inPlaceOfADraft(MeetingRow row) {
        String meeting = row.meeting();
        return meeting != null
                ? new DraftSymbol(meeting)
                : DraftSymbol.provisional(row.day(), row.row().required("topic"));
    }

    /** Tells row by row what each means. */
    private static final class Telling {

        private final Whole whole;
        private final VoteNames.Naming naming;
        private @Nullable MeetingRow above;

        Telling(Whole whole) {
            this.whole = whole;
            this.naming = whole.names().naming();
        }

        RecordRow tell(CsvRows.Row row) {
            MeetingRow before = above;
            above = null;
            MeetingRow read = MeetingRow.read(row, before);
            above = read;
            return tell(read);
        }

        private RecordRow tell(MeetingRow row) {
            return switch (row.kind()) {
                case RESOLUTION -> resolutions(row);
                case DRAFT_VETOED, DRAFT_NOT_ADOPTED -> vote(row);
                case OTHER ->
                    isVote(row) ? vote(row) : new RecordRow.Skipped(row.row().line(), "other", row.sitting());
                case PRESIDENTIAL_STATEMENT -> told(row, List.of(statement(row)), List.of());
                case COMMUNIQUE, ELECTION, NOTE_OR_LETTER, NONE ->
                    new RecordRow.Skipped(row.row().line(), row.kind().word(), row.sitting());
            };
        }

        private RecordRow resolutions(MeetingRow row) {
            var events = new ArrayList<Event>();
            var remarks = new ArrayList<String>();
            List<Resolution> resolutions = row.resolutions();
            for (Resolution resolution : resolutions) {
                boolean single = resolutions.size() == 1;
                Figures figures = single ? row.figures() : row.figures(resolution);
                LocalDate day = whole.resolutions().of(resolution.number());
                boolean itsDay = day.equals(row.day());
                DraftSymbol draft = itsDay ? resolution.asDraft() : inPlaceOfADraft(row);
                if (!itsDay) {
                    remarks.add("resolution: " + resolution.symbol() + " is that of " + day
                            + ", by the order of the numbers; told without a number, as a vote at " + draft);
                }
                if (!single && figures == null && row.hasFigures()) {
                    remarks.add("yes: the figures of one vote beside several resolutions, told of none");
                }
                events.add(tabled(draft, row));
                events.add(new VoteRecorded(
                        draft,
                        Question.DRAFT_AS_A_WHOLE,
                        row.day(),
                        row.meeting(),
                        row.mode(),
                        null,
                        figures == null ? null : figures.tally(),
                        row.ballots(),
                        row.stated(),
                        itsDay ? resolution.symbol() : null));
            }
            if (row.text().contains("S/PRST/")) {
                events.add(statement(row));
            }
            return told(row, events, remarks);
        }

        private RecordRow vote(MeetingRow row) {
            VoteNames.Entry entry = entry(row);
            Question question = naming.question(entry);
            Figures figures = row.figures();
            var vote = new VoteRecorded(
                    entry.draft(),
                    question,
                    row.day(),
                    row.meeting(),
                    row.mode(),
                    null,
                    figures == null ? null : figures.tally(),
                    row.ballots(),
                    row.stated(),
                    null);
            return told(row, List.of(tabled(entry.draft(), row), vote), remarks(row, question));
        }

        private static List<String> remarks(MeetingRow row, Question question) {
            String meeting = row.meeting();
            return meeting != null
                            && question.label() != null
                            && question.label().startsWith(meeting)
                    ? List.of("draft: also voted on at another meeting; told as a vote of its own, \""
                            + question.label() + "\"")
                    : List.of();
        }

        private static DraftTabled tabled(DraftSymbol draft, MeetingRow row) {
            String topic = row.topic();
            return new DraftTabled(
                    draft,
                    null,
                    null,
                    List.of(),
                    topic,
                    topic == null ? null : Regimes.ofAgendaItem(topic).orElse(null),
                    List.of());
        }

        /** Statements of 1946 have no symbol; their day and their matter stand in its place. */
        private static PresidentialStatementIssued statement(MeetingRow row) {
            DraftSymbol symbol = RecordSymbols.statement(row.text())
                    .orElseGet(() -> DraftSymbol.provisional(row.day(), "statement " + row.topic()));
            return new PresidentialStatementIssued(symbol, row.day(), row.topic());
        }

        private static RecordRow told(MeetingRow row, List<Event> events, List<String> remarks) {
            return new RecordRow.Told(
                    row.row().line(), 1, row.kind().word(), events, evidence(row), row.sitting(), remarks);
        }

        private static Evidence evidence(MeetingRow row) {
            String meeting = row.meeting();
            return new Evidence(
                    SourceKind.OFFICIAL,
                    "Dag Hammarskjöld Library",
                    null,
                    "Meetings conducted by the Security Council in " + row.day().getYear() + ", line "
                            + row.row().line(),
                    null,
                    (meeting == null ? "" : meeting + " | ") + row.day() + " | " + CsvRows.shortened(row.text()),
                    null,
                    null,
                    1.0,
                    "meetings/1");
        }
    }
}
