package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Votes on resolutions as the UN Digital Library exports them (MARCXML, {@code ?of=xm}): a record is a vote, with a field
 * for each member.
 *
 * <p>Fields: 001 number of the record, 245 title, 269 day, 591 note, 791 resolution, 952 meeting, 967 to 969 ballots, 993
 * draft, 996 figures.
 */
final class MarcVotes implements RecordFormat {

    private static final List<String> BALLOTS = List.of("967", "968", "969");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,2}");
    private static final int LONGEST_TITLE = 4_000;

    @Override
    public String kind() {
        return "marcxml";
    }

    @Override
    public String origin() {
        return "UN Digital Library: voting data";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        MarcReader records = MarcReader.of(file.open());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public RecordRow next() {
                return row(records.next());
            }
        };
    }

    private static RecordRow row(MarcRecord record) {
        try {
            return read(record);
        } catch (IllegalArgumentException e) {
            return new RecordRow.Refused(record.line(), String.valueOf(e.getMessage()));
        }
    }

    private static RecordRow read(MarcRecord record) {
        String adopted = record.cell("791", "a");
        if (adopted.startsWith("A/")) {
            return new RecordRow.Skipped(record.line(), "general_assembly", null);
        }
        if (record.all("996").isEmpty() && ballotFields(record).isEmpty() && !isWithoutVote(record)) {
            return new RecordRow.Skipped(record.line(), "no_vote", null);
        }
        LocalDate heldOn = day(record.cell("269", "a"));
        Optional<RecordSymbols.Resolution> resolution =
                RecordSymbols.resolutions(adopted).stream().findFirst();
        Optional<String> meeting = RecordSymbols.meeting(record.cell("952", "a"));
        DraftSymbol draft = RecordSymbols.draft(record.cell("993", "a"))
                .or(() -> resolution.map(RecordSymbols.Resolution::asDraft))
                .orElseThrow(
                        () -> new IllegalArgumentException("993: no symbol of a draft such as S/2022/431, and 791 no"
                                + " resolution: \"" + CsvRows.shortened(adopted) + "\""));
        var remarks = new ArrayList<String>();
        VoteMode mode = isWithoutVote(record) ? VoteMode.WITHOUT_A_VOTE : VoteMode.RECORDED;
        List<Ballot> ballots = ballots(record, heldOn, remarks);
        ReportedTally tally = mode == VoteMode.WITHOUT_A_VOTE ? null : tally(record);
        compare(tally, ballots, remarks);
        String symbol = resolution.map(RecordSymbols.Resolution::symbol).orElse(null);
        Event tabled = new DraftTabled(draft, title(record), null, List.of(), null, null, List.of());
        Event vote = new VoteRecorded(
                draft,
                Question.DRAFT_AS_A_WHOLE,
                heldOn,
                meeting.orElse(null),
                mode,
                null,
                tally,
                ballots,
                symbol == null ? null : StatedOutcome.ADOPTED,
                symbol);
        return new RecordRow.Told(
                record.line(),
                1,
                "vote",
                List.of(tabled, vote),
                evidence(record, heldOn, tally),
                meeting.map(held -> new Sitting(held, heldOn)).orElse(null),
                remarks);
    }

    private static boolean isWithoutVote(MarcRecord record) {
        return record.says("591", "without vote") || record.says("591", "without a vote");
    }

    private static List<MarcRecord.Field> ballotFields(MarcRecord record) {
        return BALLOTS.stream().flatMap(tag -> record.all(tag).stream()).toList();
    }

    private static LocalDate day(String cell) {
        Matcher day = DAY.matcher(cell);
        if (!day.find()) {
            return RecordDates.last("269", cell);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("269: \"" + CsvRows.shortened(cell) + "\" is no day of the calendar", e);
        }
    }

    private static @Nullable ReportedTally tally(MarcRecord record) {
        if (record.all("996").isEmpty()) {
            return null;
        }
        return new ReportedTally(
                figure(record, "b", true),
                figure(record, "c", false),
                figure(record, "d", false),
                record.cell("996", "e").isEmpty() ? null : Integer.valueOf(figure(record, "e", false)));
    }

    /** The Library leaves out figures that are zero; a vote in which nobody was in favour it does not have. */
    private static int figure(MarcRecord record, String code, boolean required) {
        String cell = record.cell("996", code);
        if (cell.isEmpty() && !required) {
            return 0;
        }
        if (!FIGURE.matcher(cell).matches()) {
            throw new IllegalArgumentException(
                    "996$" + code + ": \"" + CsvRows.shortened(cell) + "\" is no number of votes");
        }
        return Integer.parseInt(cell);
    }

    private static List<Ballot> ballots(MarcRecord record, LocalDate day, List<String> remarks) {
        SortedMap<Member, Position> ballots = new TreeMap<>();
        for (MarcRecord.Field field : ballotFields(record)) {
            Optional<Position> position = position(field.cell("d"));
            Optional<Member> member = member(field, day);
            String said = field.cell("e") + " (" + field.cell("c") + "): " + field.cell("d");
            if (position.isEmpty() || member.isEmpty()) {
                remarks.add(field.tag() + ": \"" + CsvRows.shortened(said) + "\" is no ballot known here; left out");
            } else if (ballots.putIfAbsent(member.get(), position.get()) != null) {
                throw new IllegalArgumentException(
                        field.tag() + ": \"" + CsvRows.shortened(said) + "\" is the second ballot of this member");
            }
        }
        return ballots.entrySet().stream()
                .map(cast -> new Ballot(cast.getKey(), cast.getValue()))
                .sorted(Comparator.comparing(Ballot::member))
                .toList();
    }

    private static Optional<Position> position(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "Y" -> Optional.of(Position.IN_FAVOUR);
            case "N" -> Optional.of(Position.AGAINST);
            case "A" -> Optional.of(Position.ABSTAINED);
            case "X", "NP", "ABSENT" -> Optional.of(Position.NOT_PARTICIPATING);
            default -> Optional.empty();
        };
    }

    /** The name tells a state that is no more from the one that followed it; the code serves where no name is known. */
    private static Optional<Member> member(MarcRecord.Field field, LocalDate day) {
        Optional<Member> named = RecordStates.named(field.cell("e"), day);
        String code = field.cell("c");
        return named.isPresent() || !code.matches("[A-Z]{3}") ? named : Optional.of(new Member(code));
    }

    private static void compare(@Nullable ReportedTally tally, List<Ballot> ballots, List<String> remarks) {
        if (tally == null || ballots.isEmpty()) {
            return;
        }
        Map<Position, Integer> cast = new TreeMap<>();
        ballots.forEach(ballot -> cast.merge(ballot.position(), 1, Integer::sum));
        String counted = cast.getOrDefault(Position.IN_FAVOUR, 0) + "-" + cast.getOrDefault(Position.AGAINST, 0) + "-"
                + cast.getOrDefault(Position.ABSTAINED, 0);
        if (!counted.equals(figures(tally))) {
            remarks.add("996: " + figures(tally) + ", and the ballots are " + counted + "; both are told");
        }
    }

    private static String figures(@Nullable ReportedTally tally) {
        return tally == null ? "without a vote" : tally.inFavour() + "-" + tally.against() + "-" + tally.abstained();
    }

    private static @Nullable String title(MarcRecord record) {
        String title = record.cell("245", "a").replaceFirst("\\s*[/:]$", "");
        return title.isEmpty() ? null : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static Evidence evidence(MarcRecord record, LocalDate heldOn, @Nullable ReportedTally tally) {
        String id = record.control().getOrDefault("001", "");
        return new Evidence(
                SourceKind.OFFICIAL,
                "UN Digital Library",
                id.matches("\\d{1,12}") ? "https://digitallibrary.un.org/record/" + id : null,
                title(record),
                null,
                CsvRows.shortened(String.join(
                        " | ",
                        heldOn.toString(),
                        record.cell("952", "a"),
                        record.cell("993", "a"),
                        record.cell("791", "a"),
                        figures(tally))),
                null,
                null,
                1.0,
                "marc-votes/1");
    }
}
