package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VetoListTest {

    static final String HEADER = "date,draft,written_record,agenda_item,permanent_members_casting_negative_vote\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    26 May 2022         | S/2022/431                     | S/2022/431     | 2022-05-26
                    27-28 October 1983  | S/16077/Rev.1                  | S/16077/Rev.1  | 1983-10-28
                    30 January 86       | S/17769/Rev.1                  | S/17769/Rev.1  | 1986-01-30
                    31 July 1974        | S/11400 (as amended)           | S/11400        | 1974-07-31
                    17 March 1970       | S/9696 and Corr.1 & 2          | S/9696         | 1970-03-17
                    15 September 1947   | "S/552, S/PV.202"              | S/552          | 1947-09-15
                    02 May 1958         | S/3995 (incorporating the amendment)S/3998 | S/3995 | 1958-05-02
                    26 June 1982        | S/15255/Rev.2(as corrected)    | S/15255/Rev.2  | 1982-06-26
                    29 March 1954       | S/3188/Corr.1                  | S/3188         | 1954-03-29
                    31 January-1 February 1990 | S/1                     | S/1            | 1990-02-01
                    """)
    void the_quirks_of_dates_and_drafts_are_read(String date, String cell, String draft, LocalDate day)
            throws Exception {
        VoteRecorded vote =
                votes(date + "," + cell + ",S/PV.1,The situation,USA").getFirst();

        assertThat(vote.draft().value()).isEqualTo(draft);
        assertThat(vote.heldOn()).isEqualTo(day);
        assertThat(vote.stated()).isEqualTo(StatedOutcome.VETOED);
        assertThat(vote.question()).isEqualTo(Question.DRAFT_AS_A_WHOLE);
        assertThat(vote.tally()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    13 December 1955 | China                   | TWN
                    25 August 1972   | China                   | CHN
                    16 February 1946 | USSR                    | SUN
                    11 May 1993      | Russian Federation      | RUS
                    23 December 1989 | France;UK;USA           | FRA GBR USA
                    """)
    void a_negative_vote_is_that_of_the_holder_of_the_seat(String date, String cell, String members) throws Exception {
        VoteRecorded vote = votes(date + ",S/1,S/PV.1,The situation," + cell).getFirst();

        assertThat(vote.ballots().stream().map(ballot -> ballot.member().code()).collect(Collectors.joining(" ")))
                .isEqualTo(members);
    }

    @Test
    void votes_at_one_meeting_without_symbols_of_drafts_stay_apart() throws Exception {
        List<VoteRecorded> votes = votes("""
                26 June 1946,S/PV.49,S/PV.49,The Spanish question,USSR
                26 June 1946,S/PV.49,S/PV.49,The Spanish question preliminary question,France;USSR
                26 June 1946,S/PV.49,S/PV.49,The Spanish question,USSR
                29 August 1946,S/PV.57,S/PV.57,Application for Membership Portugal,USSR
                29 August 1946,S/PV.57,S/PV.57,Application for Membership Ireland,USSR""");

        assertThat(votes)
                .extracting(VoteRecorded::question)
                .containsExactly(
                        Question.DRAFT_AS_A_WHOLE,
                        new Question(QuestionKind.PRELIMINARY_QUESTION, null),
                        new Question(QuestionKind.DRAFT_AS_A_WHOLE, "(2)"),
                        new Question(QuestionKind.DRAFT_AS_A_WHOLE, "Portugal"),
                        new Question(QuestionKind.DRAFT_AS_A_WHOLE, "Ireland"));
    }

    @Test
    void letters_in_place_of_a_meeting_are_the_written_procedure() throws Exception {
        VoteRecorded vote = votes("31 August 2020,S/2020/852,S/2020/870 S/2020/865,Threats,USA")
                .getFirst();

        assertThat(vote.mode()).isEqualTo(VoteMode.WRITTEN_PROCEDURE);
        assertThat(vote.meeting()).isNull();
    }

    @Test
    void the_regime_is_that_of_the_agenda_item() throws Exception {
        List<DraftTabled> drafts = drafts("""
                26 May 2022,S/2022/431,S/PV.9048,Non-proliferation - Democratic People's Republic of Korea,China
                08 April 1949,S/1305,S/PV.423,Application for Membership Republic of Korea,USSR""");

        assertThat(drafts).extracting(DraftTabled::regime).containsExactly("DPRK", null);
        assertThat(drafts.getFirst().topic()).isEqualTo("Non-proliferation - Democratic People's Republic of Korea");
    }

    @Test
    void a_row_that_cannot_be_read_is_refused_with_its_line_and_the_others_stay() throws Exception {
        List<RecordRow> rows = rows("""
                31 June 1999,S/1,S/PV.1,x,USA

                1 June 1999,S/1,S/PV.1,"two
                lines",Spain
                1 June 1999,none,S/PV.1,x,USA
                1 June 1999,S/2,S/PV.1,x,USA
                1 June 1999,S/3""");

        assertThat(rows.stream().filter(RecordRow.Refused.class::isInstance))
                .containsExactly(
                        new RecordRow.Refused(2, "date: \"31 June 1999\" is no day of the calendar"),
                        new RecordRow.Refused(
                                4,
                                "permanent_members_casting_negative_vote: \"Spain\" held no permanent seat on 1999-06-01"),
                        new RecordRow.Refused(6, "draft: \"none\" holds no symbol such as S/2022/431"),
                        new RecordRow.Refused(8, "2 columns of 5; the file may be cut off here"));
        assertThat(rows).hasSize(5);
    }

    @Test
    void a_file_that_is_something_else_is_refused_whole() {
        assertThatThrownBy(() -> rows(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasMessage("byte 4 is zero: this is no text file");
        assertThatThrownBy(() -> rows(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .extracting(CsvRows::reason)
                .isEqualTo("the file is not UTF-8 text");
        assertThatThrownBy(() -> rows("a,b\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("line 1: no column is called " + HEADER.strip().replace(",", ", ")
                        + "; the header is \"a,b\" and must be " + HEADER.strip());
        assertThatThrownBy(() -> rows("1 June 1999,S/2,S/PV.1,\"cut"))
                .extracting(CsvRows::reason)
                .isEqualTo("line 2: Missing closing quote for value; the file may be cut off");
    }

    private static List<VoteRecorded> votes(String body) throws Exception {
        return told(body, VoteRecorded.class);
    }

    private static List<DraftTabled> drafts(String body) throws Exception {
        return told(body, DraftTabled.class);
    }

    private static <T> List<T> told(String body, Class<T> type) throws Exception {
        return rows(body).stream()
                .flatMap(row -> ((RecordRow.Told) row).events().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<RecordRow> rows(String body) throws Exception {
        return rows((HEADER + body).getBytes(StandardCharsets.UTF_8));
    }

    private static List<RecordRow> rows(byte[] file) throws Exception {
        var rows = new ArrayList<RecordRow>();
        new VetoList().rows(() -> new ByteArrayInputStream(file), Sittings.NONE).forEachRemaining(rows::add);
        return rows;
    }
}
