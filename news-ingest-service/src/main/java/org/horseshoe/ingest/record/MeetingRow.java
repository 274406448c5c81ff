package org.horseshoe.ingest.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.horseshoe.ingest.record.RecordSymbols.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * One row of the yearly tables of meetings, read cell by cell and not yet compared with other rows.
 *
 * @param sitting the meeting; absent under the written procedure
 */
record MeetingRow(
        CsvRows.Row row, Kind kind, LocalDate day, @Nullable Sitting sitting) {

    static final List<String> COLUMNS = List.of(
            "year",
            "meeting",
            "date",
            "press_release",
            "topic",
            "outcome_kind",
            "resolution",
            "draft",
            "vote_mode",
            "yes",
            "no",
            "abstain",
            "vetoed_by",
            "written_procedure_letter",
            "outcome_text");

    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/-])(?<yes>\\d{1,2})-(?<no>\\d{1,2})-(?<abstained>\\d{1,2})(?![\\d-])");
    private static final Pattern BRACKETS = Pattern.compile("\\((?<words>[^()]+)\\)");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)\\s*(?:(?:operative|preambular|last)\\s+)?para(?:graph)?s?\\b.*");
    private static final Pattern ABSENT = Pattern.compile("(?i)did not participate|not participating|absent");

    /** What the tables call the outcome of a meeting. */
    enum Kind {
        RESOLUTION,
        DRAFT_VETOED,
        DRAFT_NOT_ADOPTED,
        PRESIDENTIAL_STATEMENT,
        COMMUNIQUE,
        ELECTION,
        NOTE_OR_LETTER,
        NONE,
        OTHER;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("outcome_kind: \"" + CsvRows.shortened(word)
                    + "\" is none of resolution, draft_vetoed, draft_not_adopted, presidential_statement, communique,"
                    + " election, note_or_letter, none, other");
        }
    }

    /**
     * Reads a row.
     *
     * @param above the row above: a row without a meeting and without a day goes on with its meeting
     */
    static MeetingRow read(CsvRows.Row row, @Nullable MeetingRow above) {
        Kind kind = Kind.of(row.cell("outcome_kind"));
        String date = row.required("date");
        String year = row.required("year");
        if (row.cell("meeting").isEmpty() && date.equals(year) && above != null && above.isOf(year)) {
            return new MeetingRow(row, kind, above.day(), above.sitting());
        }
        LocalDate day = RecordDates.last("date", date);
        if (!year.equals(String.valueOf(day.getYear()))) {
            throw new IllegalArgumentException("date: \"" + CsvRows.shortened(date) + "\" is not in the year \""
                    + CsvRows.shortened(year) + "\" of the row");
        }
        return new MeetingRow(
                row,
                kind,
                day,
                RecordSymbols.meeting(row.cell("meeting"))
                        .map(meeting -> new Sitting(meeting, day))
                        .orElse(null));
    }

    private boolean isOf(String year) {
        return String.valueOf(day.getYear()).equals(year);
    }

    @Nullable
    String meeting() {
        return sitting == null ? null : sitting.meeting();
    }

    String text() {
        return row.cell("outcome_text");
    }

    @Nullable
    String topic() {
        String topic = row.cell("topic");
        return topic.isEmpty() ? null : topic;
    }

    boolean hasFigures() {
        return !row.cell("yes").isEmpty()
                || !row.cell("no").isEmpty()
                || !row.cell("abstain").isEmpty();
    }

    /** The resolutions of the row; a cell can hold several. */
    List<Resolution> resolutions() {
        List<Resolution> found = RecordSymbols.resolutions(row.required("resolution"));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("resolution: \"" + CsvRows.shortened(row.cell("resolution"))
                    + "\" holds no symbol such as S/RES/2397 (2017)");
        }
        return found;
    }

    /** The figures of a row that tells of one vote. */
    @Nullable
    Figures figures() {
        if (hasFigures()) {
            return Figures.read(row, "yes", "no", "abstain", day);
        }
        if (row.cell("vote_mode").equals("recorded")) {
            throw new IllegalArgumentException("yes: missing, although the vote was recorded");
        }
        return null;
    }

    /** The figures of one resolution among several of the row: only those that stand beside its symbol. */
    @Nullable
    Figures figures(Resolution resolution) {
        Matcher figures = FIGURES.matcher(RecordSymbols.saidOf(resolution, text()));
        return figures.find()
                ? new Figures(number(figures, "yes"), number(figures, "no"), number(figures, "abstained"))
                : null;
    }

    VoteMode mode() {
        if (text().toLowerCase(java.util.Locale.ROOT).contains("acclamation")) {
            return VoteMode.BY_ACCLAMATION;
        }
        String mode = row.cell("vote_mode");
        return switch (mode) {
            case "unanimous_no_count" -> VoteMode.UNANIMOUS_WITHOUT_FIGURES;
            case "without_vote" -> VoteMode.WITHOUT_A_VOTE;
            case "recorded", "" ->
                RecordSymbols.areLetters(row.cell("written_procedure_letter"))
                        ? VoteMode.WRITTEN_PROCEDURE
                        : VoteMode.RECORDED;
            default ->
                throw new IllegalArgumentException("vote_mode: \"" + CsvRows.shortened(mode)
                        + "\" is none of recorded, unanimous_no_count, without_vote");
        };
    }

    @Nullable
    StatedOutcome stated() {
        return switch (kind) {
            case RESOLUTION -> StatedOutcome.ADOPTED;
            case DRAFT_VETOED -> StatedOutcome.VETOED;
            case DRAFT_NOT_ADOPTED -> StatedOutcome.NOT_ADOPTED;
            default -> null;
        };
    }

    /** What of the draft was put to the vote, where brackets behind its symbol say so. */
    QuestionKind question() {
        String words = brackets();
        if (words.toLowerCase(java.util.Locale.ROOT).contains("preliminary question")) {
            return QuestionKind.PRELIMINARY_QUESTION;
        }
        return PARAGRAPH.matcher(words).matches() ? QuestionKind.PARAGRAPH : QuestionKind.DRAFT_AS_A_WHOLE;
    }

    /** What brackets behind the symbol say to tell this vote from others. */
    @Nullable
    String label() {
        String words = brackets();
        return words.isEmpty() || question() == QuestionKind.PRELIMINARY_QUESTION ? null : words;
    }

    private String brackets() {
        Matcher words = BRACKETS.matcher(text());
        return words.find() && !ABSENT.matcher(words.group()).find()
                ? words.group("words").strip()
                : "";
    }

    /** The members that the row names: those that vetoed, and those that it says took no part. */
    List<Ballot> ballots() {
        var ballots = new ArrayList<Ballot>();
        for (String name : row.cell("vetoed_by").split(";", -1)) {
            if (!name.isBlank()) {
                ballots.add(new Ballot(
                        PermanentSeats.holder(name.strip().replaceFirst("^the ", ""), day)
                                .orElseThrow(() -> new IllegalArgumentException("vetoed_by: \""
                                        + CsvRows.shortened(name.strip()) + "\" held no permanent seat on " + day)),
                        Position.AGAINST));
            }
        }
        Matcher words = BRACKETS.matcher(text());
        while (words.find()) {
            if (ABSENT.matcher(words.group()).find()) {
                RecordStates.in(words.group(), day).stream()
                        .map(member -> new Ballot(member, Position.NOT_PARTICIPATING))
                        .forEach(ballots::add);
            }
        }
        ballots.sort(Comparator.comparing(Ballot::member));
        return ballots;
    }

    private static int number(Matcher figures, String name) {
        return Integer.parseInt(figures.group(name));
    }
}
