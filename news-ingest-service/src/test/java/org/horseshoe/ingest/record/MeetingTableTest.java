package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Event;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementIssued;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTableTest {

    private static final String HEADER = Excerpts.header("meetings.csv");

    @Test
    void every_row_tells_something_or_is_counted_by_its_kind() throws Exception {
        List<RecordRow> rows = rows(Excerpts.text("meetings.csv"));

        assertThat(rows).hasSize(25).noneMatch(RecordRow.Refused.class::isInstance);
        assertThat(rows.stream()
                        .filter(RecordRow.Skipped.class::isInstance)
                        .map(RecordRow.Skipped.class::cast)
                        .map(RecordRow.Skipped::kind))
                .containsExactly("none", "none", "communique", "other");
    }

    @Test
    void a_resolution_without_a_draft_is_told_under_its_own_symbol() throws Exception {
        List<RecordRow> rows = rows(
                HEADER
                        + "1946,S/PV.84,16 December 1946,,Australian proposal,resolution,S/RES/14(1946),,recorded,9,0,2,,,S/RES/14 (1946) 9-0-2\n");

        VoteRecorded vote = Excerpts.events(rows, VoteRecorded.class).getFirst();
        assertThat(vote.draft().value()).isEqualTo("S/RES/14(1946)");
        assertThat(vote.resolution()).isEqualTo("S/RES/14(1946)");
        assertThat(vote.heldOn()).isEqualTo(LocalDate.of(1946, 12, 16));
        assertThat(vote.meeting()).isEqualTo("S/PV.84");
        assertThat(vote.mode()).isEqualTo(VoteMode.RECORDED);
        assertThat(vote.tally()).isEqualTo(new ReportedTally(9, 0, 2, null));
        assertThat(vote.ballots()).isEmpty();
        assertThat(vote.stated()).isEqualTo(StatedOutcome.ADOPTED);
        assertThat(vote.procedural()).isNull();
        assertThat(Excerpts.events(rows, DraftTabled.class).getFirst().topic()).isEqualTo("Australian proposal");
    }

    @Test
    void a_veto_has_the_votes_against_that_the_table_names_and_its_word_as_stated() throws Exception {
        VoteRecorded vote = vote("S/2022/431");

        assertThat(vote.tally()).isEqualTo(new ReportedTally(13, 0, 2, null));
        assertThat(vote.stated()).isEqualTo(StatedOutcome.VETOED);
        assertThat(vote.ballots())
                .containsExactly(
                        new Ballot(new Member("CHN"), Position.AGAINST),
                        new Ballot(new Member("RUS"), Position.AGAINST));
        assertThat(Excerpts.events(all(), DraftTabled.class).getLast().regime()).isEqualTo("DPRK");
    }

    @ParameterizedTest
    @CsvSource({
        "S/10768, SUN, VETOED, 3-3-9",
        "S/5095, '', NOT_ADOPTED, 7-2-1",
        "S/2020/852, USA, VETOED, 14-1-0",
    })
    void what_the_table_says_is_told_as_its_word(String draft, String against, StatedOutcome stated, String figures)
            throws Exception {
        VoteRecorded vote = vote(draft);

        assertThat(vote.ballots().stream().map(ballot -> ballot.member().code()).collect(Collectors.joining(" ")))
                .isEqualTo(against);
        assertThat(vote.stated()).isEqualTo(stated);
        ReportedTally tally = vote.tally();
        assertThat(tally.inFavour() + "-" + tally.against() + "-" + tally.abstained())
                .isEqualTo(figures);
    }

    @Test
    void no_figures_are_invented() throws Exception {
        assertThat(List.of(vote("S/RES/1715(2006)"), vote("S/RES/1090(1996)"), vote("S/RES/1091(1996)")))
                .allMatch(vote -> vote.tally() == null && vote.mode() == VoteMode.WITHOUT_A_VOTE);
        assertThat(List.of(vote("S/RES/431(1978)"), vote("S/RES/432(1978)")))
                .allMatch(vote -> vote.tally() == null && vote.stated() == StatedOutcome.ADOPTED);
        VoteRecorded unanimous = Excerpts.events(
                        rows(
                                HEADER
                                        + "1946,S/PV.87,19 December 1946,,Greek complaint,resolution,S/RES/15(1946),,unanimous_no_count,,,,,,x\n"),
                        VoteRecorded.class)
                .getFirst();
        assertThat(unanimous.mode()).isEqualTo(VoteMode.UNANIMOUS_WITHOUT_FIGURES);
        assertThat(unanimous.tally()).isNull();
    }

    @Test
    void letters_are_the_written_procedure_and_have_no_meeting() throws Exception {
        assertThat(vote("S/2020/852").mode()).isEqualTo(VoteMode.WRITTEN_PROCEDURE);
        assertThat(vote("S/2020/852").meeting()).isNull();
    }

    @Test
    void a_row_without_a_meeting_goes_on_with_the_one_above() throws Exception {
        VoteRecorded vote = vote("S/RES/66(1948)");

        assertThat(vote.heldOn()).isEqualTo(LocalDate.of(1948, 12, 29));
        assertThat(vote.meeting()).isEqualTo("S/PV.396");
        assertThat(refused("1948,, 1948,,The Palestine question,resolution,S/RES/66(1948),,recorded,8,0,3,,,x"))
                .isEqualTo("date: \"1948\" is not a date such as 26 May 2022");
    }

    @Test
    void closed_and_corrected_meetings_and_two_days_are_read() throws Exception {
        assertThat(vote("S/RES/1280(1999)").meeting()).isEqualTo("S/PV.4077");
        assertThat(vote("S/RES/1715(2006)").meeting()).isEqualTo("S/PV.5547");
        assertThat(vote("S/RES/1402(2002)").heldOn()).isEqualTo(LocalDate.of(2002, 3, 30));
        assertThat(all())
                .filteredOn(RecordRow.Skipped.class::isInstance)
                .first()
                .extracting("sitting")
                .isEqualTo(new Sitting("S/PV.77", LocalDate.of(1946, 10, 16)));
    }

    @Test
    void who_took_no_part_is_told_where_the_table_says_so() throws Exception {
        assertThat(vote("S/RES/1280(1999)").ballots())
                .containsExactly(new Ballot(new Member("FRA"), Position.NOT_PARTICIPATING));
    }

    @Test
    void votes_at_one_meeting_are_told_apart() throws Exception {
        assertThat(Excerpts.events(all(), VoteRecorded.class).stream()
                        .filter(vote -> vote.draft().value().startsWith("S/PV.")))
                .extracting(vote -> vote.draft().value(), VoteRecorded::question)
                .contains(
                        tuple("S/PV.57", new Question(QuestionKind.DRAFT_AS_A_WHOLE, "Transjordan")),
                        tuple("S/PV.57", new Question(QuestionKind.DRAFT_AS_A_WHOLE, "Ireland")),
                        tuple("S/PV.303", new Question(QuestionKind.PRELIMINARY_QUESTION, null)),
                        tuple("S/PV.303", Question.DRAFT_AS_A_WHOLE),
                        tuple("S/PV.8823", Question.DRAFT_AS_A_WHOLE));
    }

    @Test
    void a_draft_printed_for_two_meetings_is_two_votes_and_the_first_decides() throws Exception {
        assertThat(Excerpts.events(all(), VoteRecorded.class).stream()
                        .filter(vote -> vote.draft().value().equals("S/5407")))
                .extracting(VoteRecorded::heldOn, VoteRecorded::question)
                .containsExactly(
                        tuple(LocalDate.of(1963, 9, 13), new Question(QuestionKind.DRAFT_AS_A_WHOLE, "S/PV.1069")),
                        tuple(LocalDate.of(1963, 9, 3), Question.DRAFT_AS_A_WHOLE));
    }

    @Test
    void a_number_printed_for_two_resolutions_is_that_of_the_day_between_its_neighbours() throws Exception {
        assertThat(vote("S/RES/663(1990)").heldOn()).isEqualTo(LocalDate.of(1990, 8, 14));
        VoteRecorded other = vote("S/PV.2939");
        assertThat(other.resolution()).isNull();
        assertThat(other.stated()).isEqualTo(StatedOutcome.ADOPTED);
        assertThat(all().stream()
                        .filter(RecordRow.Told.class::isInstance)
                        .flatMap(row -> ((RecordRow.Told) row).remarks().stream()))
                .contains(
                        "resolution: S/RES/663(1990) is that of 1990-08-14, by the order of the numbers; told without a"
                                + " number, as a vote at S/PV.2939");
    }

    @Test
    void statements_are_told_beside_resolutions_and_without_a_symbol_too() throws Exception {
        assertThat(Excerpts.events(all(), PresidentialStatementIssued.class))
                .extracting(statement -> statement.draft().value(), PresidentialStatementIssued::issuedOn)
                .containsExactly(
                        tuple("provisional/1946-09-20/statement-the-greek-question", LocalDate.of(1946, 9, 20)),
                        tuple("S/PRST/2002/9", LocalDate.of(2002, 3, 30)));
        assertThat(Excerpts.events(
                        rows(HEADER
                                + "1988,S/PV.2823,8 August 1988,,Iran,presidential_statement,,,,,,,,,S/20096 (PRST)\n"),
                        PresidentialStatementIssued.class))
                .extracting(statement -> statement.draft().value())
                .containsExactly("S/20096");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1999,S/PV.1,31 June 1999,,x,resolution,S/RES/9(1999),,recorded,9,0,2,,,x        | date: "31 June 1999" is no day of the calendar
                    1999,S/PV.1,soon,,x,none,,,,,,,,,x                                              | date: "soon" is not a date such as 26 May 2022
                    1999,S/PV.1,1 June 1998,,x,none,,,,,,,,,x                                       | date: "1 June 1998" is not in the year "1999" of the row
                    1999,S/PV.1,1 June 1999,,x,vote,,,,,,,,,x                                       | outcome_kind: "vote" is none of resolution, draft_vetoed, draft_not_adopted, presidential_statement, communique, election, note_or_letter, none, other
                    1999,S/PV.1,1 June 1999,,x,resolution,,,recorded,9,0,2,,,x                      | resolution: missing
                    1999,S/PV.1,1 June 1999,,x,resolution,RES 9,,recorded,9,0,2,,,x                 | resolution: "RES 9" holds no symbol such as S/RES/2397 (2017)
                    1999,S/PV.1,1 June 1999,,x,resolution,S/RES/9(1999),,recorded,nine,0,2,,,x      | yes: "nine" is no number of votes
                    1999,S/PV.1,1 June 1999,,x,resolution,S/RES/9(1999),,recorded,9,,2,,,x          | no: missing
                    1999,S/PV.1,1 June 1999,,x,resolution,S/RES/9(1999),,recorded,,,,,,x            | yes: missing, although the vote was recorded
                    1999,S/PV.1,1 June 1999,,x,resolution,S/RES/9(1999),,recorded,14,0,2,,,x        | yes, no, abstain: 14-0-2 are more votes than the 15 seats of 1999-06-01
                    1960,S/PV.1,1 June 1960,,x,resolution,S/RES/9(1960),,recorded,10,0,2,,,x        | yes, no, abstain: 10-0-2 are more votes than the 11 seats of 1960-06-01
                    1999,S/PV.1,1 June 1999,,x,resolution,S/RES/9(1999),,by lot,9,0,2,,,x           | vote_mode: "by lot" is none of recorded, unanimous_no_count, without_vote
                    1999,S/PV.1,1 June 1999,,x,draft_vetoed,,,recorded,9,1,2,USA,,x                 | draft: missing
                    1999,S/PV.1,1 June 1999,,x,draft_vetoed,,a draft,recorded,9,1,2,USA,,x          | draft: "a draft" holds no symbol such as S/2022/431
                    1999,S/PV.1,1 June 1999,,x,draft_vetoed,,S/9,recorded,9,1,2,Spain,,x            | vetoed_by: "Spain" held no permanent seat on 1999-06-01
                    1999,S/PV.1,1 June 1999                                                         | 3 columns of 15; the file may be cut off here
                    """)
    void a_row_that_makes_no_sense_is_refused_with_its_column_and_its_value(String row, String reason)
            throws Exception {
        assertThat(refused(row.strip())).isEqualTo(reason);
    }

    @Test
    void a_refused_row_takes_no_other_with_it() throws Exception {
        List<RecordRow> rows = rows(HEADER + """
                1999,S/PV.1,31 June 1999,,x,none,,,,,,,,,x
                1999,S/PV.2,1 July 1999,,x,resolution,S/RES/9(1999),,recorded,15,0,0,,,S/RES/9 (1999) 15-0-0
                """);

        assertThat(rows)
                .extracting(RecordRow::line, Object::getClass)
                .containsExactly(tuple(2L, RecordRow.Refused.class), tuple(3L, RecordRow.Told.class));
    }

    @Test
    void line_ends_marks_and_other_columns_change_nothing() throws Exception {
        List<Event> plain = Excerpts.events(all(), Event.class);

        assertThat(Excerpts.events(rows("\uFEFF" + Excerpts.text("meetings.csv").replace("\n", "\r\n")), Event.class))
                .isEqualTo(plain);
        String turned = Excerpts.text("meetings.csv")
                .lines()
                .map(line -> "more," + line)
                .collect(Collectors.joining("\n"));
        assertThat(Excerpts.events(rows(turned), Event.class)).isEqualTo(plain);
    }

    @Test
    void a_header_that_lacks_a_column_is_refused_whole() {
        assertThatThrownBy(() -> rows(HEADER.replace("outcome_kind", "kind")))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageStartingWith("line 1: no column is called outcome_kind; the header is \"year,meeting,");
        assertThatThrownBy(() -> rows(HEADER.replace("topic", "year")))
                .hasMessage("line 1: two columns are called \"year\"");
        byte[] latin = (HEADER + "1946,é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new MeetingTable()
                        .rows(() -> new ByteArrayInputStream(latin), Sittings.NONE)
                        .forEachRemaining(_ -> {}))
                .extracting(CsvRows::reason)
                .isEqualTo("the file is not UTF-8 text");
    }

    private static VoteRecorded vote(String draft) throws Exception {
        return Excerpts.events(all(), VoteRecorded.class).stream()
                .filter(vote -> vote.draft().value().equals(draft))
                .findFirst()
                .orElseThrow();
    }

    private static String refused(String row) throws Exception {
        return ((RecordRow.Refused) rows(HEADER + row + "\n").getFirst()).reason();
    }

    private static List<RecordRow> all() throws Exception {
        return rows(Excerpts.text("meetings.csv"));
    }

    private static List<RecordRow> rows(String csv) throws Exception {
        return Excerpts.rows(new MeetingTable(), csv, Sittings.NONE);
    }
}
