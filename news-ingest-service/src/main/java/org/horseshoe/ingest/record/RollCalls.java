package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
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
import org.horseshoe.events.VoteMode;

/**
 * Roll calls as a table with a row for each member and vote: the rows of one vote stand together and become one vote.
 *
 * <p>The table has the meeting and the year of a vote, and not its day: that is known from the records of meetings, or the
 * vote is refused.
 */
final class RollCalls implements RecordFormat {

    private static final List<String> COLUMNS = List.of(
            "vote_id",
            "year",
            "meeting",
            "voting_on",
            "submitted_by",
            "member",
            "vote",
            "yes",
            "no",
            "abstain",
            "note");

    /** No Council had more members. */
    private static final int MOST_ROWS = 50;

    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?i)(?:(?<before>last|first|operative|preambular)\\s+)?paragraphs?\\b\\s*(?<which>[\\w\\s,–-]*)");

    @Override
    public String kind() {
        return "votes";
    }

    @Override
    public String origin() {
        return "Roll calls of the Security Council";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        return new Groups(CsvRows.of(file, COLUMNS), known);
    }

    /** Puts the rows of a vote together; what is wrong with one of them is told first. */
    private static final class Groups extends RowGroups {

        private final Sittings known;

        Groups(CsvRows rows, Sittings known) {
            super(rows, MOST_ROWS);
            this.known = known;
        }

        @Override
        boolean goesOn(CsvRows.Row first, CsvRows.Row row) {
            return isWhole(first)
                    && isWhole(row)
                    && !first.cell("vote_id").isEmpty()
                    && first.cell("vote_id").equals(row.cell("vote_id"));
        }

        private static boolean isWhole(CsvRows.Row row) {
            return row.cells().size() == row.columns().size();
        }

        @Override
        List<RecordRow> read(List<CsvRows.Row> group) {
            CsvRows.Row first = group.getFirst();
            var rows = new ArrayList<RecordRow>();
            try {
                first.required("vote_id");
                Sitting sitting = sitting(first);
                var ballots = new TreeMap<Member, Position>();
                var told = new ArrayList<CsvRows.Row>();
                for (CsvRows.Row row : group) {
                    try {
                        sameVote(first, row);
                        cast(row, sitting.day(), ballots);
                        told.add(row);
                    } catch (IllegalArgumentException e) {
                        rows.add(row.refused(e));
                    }
                }
                if (!told.isEmpty()) {
                    rows.add(vote(told, sitting, ballots));
                }
                return rows;
            } catch (IllegalArgumentException e) {
                return group.stream().<RecordRow>map(row -> row.refused(e)).toList();
            }
        }

        private static void sameVote(CsvRows.Row first, CsvRows.Row row) {
            for (String column : List.of("year", "meeting", "voting_on", "yes", "no", "abstain")) {
                if (!row.cell(column).equals(first.cell(column))) {
                    throw new IllegalArgumentException(column + ": \"" + CsvRows.shortened(row.cell(column))
                            + "\" differs from \"" + CsvRows.shortened(first.cell(column)) + "\" in the first row of "
                            + CsvRows.shortened(row.cell("vote_id")));
                }
            }
        }

        private static void cast(CsvRows.Row row, LocalDate day, Map<Member, Position> ballots) {
            Position position = position(row.required("vote"));
            String name = row.required("member");
            Member member = RecordStates.named(name, day)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "member: \"" + CsvRows.shortened(name) + "\" is no state known here"));
            if (ballots.putIfAbsent(member, position) != null) {
                throw new IllegalArgumentException("member: \"" + CsvRows.shortened(name) + "\" voted twice");
            }
        }

        private static Position position(String letter) {
            return switch (letter.toUpperCase(Locale.ROOT)) {
                case "Y" -> Position.IN_FAVOUR;
                case "N" -> Position.AGAINST;
                case "A" -> Position.ABSTAINED;
                case "X" -> Position.NOT_PARTICIPATING;
                default ->
                    throw new IllegalArgumentException(
                            "vote: \"" + CsvRows.shortened(letter) + "\" is none of Y, N, A, X");
            };
        }

        private Sitting sitting(CsvRows.Row row) {
            String cell = row.required("meeting");
            String meeting = RecordSymbols.meeting(cell)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "meeting: \"" + CsvRows.shortened(cell) + "\" is no symbol such as S/PV.1943"));
            String year = row.required("year");
            SortedSet<LocalDate> days = known.daysOf(meeting);
            List<LocalDate> thatYear = days.stream()
                    .filter(day -> year.equals(String.valueOf(day.getYear())))
                    .toList();
            if (days.isEmpty()) {
                throw new IllegalArgumentException("meeting: the day of " + meeting
                        + " is not known yet; import the meetings of that year, then this file again");
            }
            if (thatYear.size() != 1) {
                throw new IllegalArgumentException("meeting: " + meeting + " was held on " + days
                        + " by the records of meetings, which does not give" + " one day of "
                        + CsvRows.shortened(year));
            }
            return new Sitting(meeting, thatYear.getFirst());
        }

        private RecordRow vote(List<CsvRows.Row> rows, Sitting sitting, Map<Member, Position> ballots) {
            CsvRows.Row row = rows.getFirst();
            Figures figures = Figures.read(row, "yes", "no", "abstain", sitting.day());
            String on = row.required("voting_on");
            DraftSymbol draft = draft(on, sitting, figures);
            var vote = new VoteRecorded(
                    draft,
                    question(on),
                    sitting.day(),
                    sitting.meeting(),
                    VoteMode.RECORDED,
                    null,
                    figures.tally(),
                    ballots.entrySet().stream()
                            .map(cast -> new Ballot(cast.getKey(), cast.getValue()))
                            .sorted(Comparator.comparing(Ballot::member))
                            .toList(),
                    null,
                    null);
            var remarks = new ArrayList<String>();
            String sponsors = row.cell("submitted_by");
            RecordStates.unknown(sponsors)
                    .forEach(word -> remarks.add("submitted_by: \"" + word + "\" is no state known here; left out"));
            var tabled =
                    new DraftTabled(draft, null, null, RecordStates.in(sponsors, sitting.day()), null, null, List.of());
            return new RecordRow.Told(
                    row.line(), rows.size(), "vote", List.of(tabled, vote), evidence(row), sitting, remarks);
        }

        /** A draft without a symbol is the one that the meeting voted on with these figures, if there is one. */
        private DraftSymbol draft(String on, Sitting sitting, Figures figures) {
            return RecordSymbols.draft(on).orElseGet(() -> {
                var drafts = known.draftsAt(sitting.meeting(), figures);
                return drafts.size() == 1 ? drafts.iterator().next() : new DraftSymbol(sitting.meeting());
            });
        }

        private static Question question(String on) {
            Matcher paragraph = PARAGRAPH.matcher(on);
            if (!paragraph.find()) {
                return Question.DRAFT_AS_A_WHOLE;
            }
            String before = paragraph.group("before") == null ? "" : paragraph.group("before");
            String label = ("paragraph " + before + " " + paragraph.group("which"))
                    .replaceAll("\\s+", " ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return new Question(QuestionKind.PARAGRAPH, label);
        }

        private static Evidence evidence(CsvRows.Row row) {
            return new Evidence(
                    SourceKind.DATASET,
                    "Roll calls from the records of meetings",
                    null,
                    "Roll call " + CsvRows.shortened(row.cell("vote_id")) + ", line " + row.line(),
                    null,
                    row.cell("meeting") + " | " + CsvRows.shortened(row.cell("voting_on")) + " | " + row.cell("yes")
                            + "-" + row.cell("no") + "-" + row.cell("abstain"),
                    null,
                    null,
                    0.9,
                    "roll-calls/1");
        }
    }
}
