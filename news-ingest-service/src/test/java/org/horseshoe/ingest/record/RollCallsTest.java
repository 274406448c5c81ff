package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollCallsTest {

    private static final String HEADER = Excerpts.header("roll-calls.csv");
    private static final LocalDate DAY = LocalDate.of(1972, 8, 25);

    @Test
    void the_rows_of_a_vote_become_one_vote_with_a_ballot_for_each_member() throws Exception {
        List<RecordRow> rows = rows("S/PV.1660", "", DAY);

        VoteRecorded vote = Excerpts.events(rows, VoteRecorded.class).getFirst();
        assertThat(vote.draft().value()).isEqualTo("S/10768");
        assertThat(vote.heldOn()).isEqualTo(DAY);
        assertThat(vote.tally()).isEqualTo(new ReportedTally(3, 3, 9, null));
        assertThat(vote.stated()).isNull();
        assertThat(vote.ballots())
                .hasSize(15)
                .contains(
                        new Ballot(new Member("CHN"), Position.IN_FAVOUR),
                        new Ballot(new Member("SUN"), Position.AGAINST));
        assertThat(Excerpts.events(rows, DraftTabled.class).getFirst().sponsors())
                .containsExactly(new Member("CHN"));
        RecordRow.Told told = (RecordRow.Told) rows.stream()
                .filter(RecordRow.Told.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(told.rows()).isEqualTo(15);
        assertThat(told.evidence().sourceKind()).isEqualTo(SourceKind.DATASET);
    }

    @Test
    void the_rows_are_as_many_as_in_the_file_told_or_refused() throws Exception {
        long rows = Excerpts.text("roll-calls.csv").lines().count() - 1;

        assertThat(rows("S/PV.1660", "", DAY).stream().mapToInt(RecordRow::rows).sum())
                .isEqualTo((int) rows);
    }

    @Test
    void who_took_no_part_is_told() throws Exception {
        VoteRecorded vote = Excerpts.events(rows("S/PV.1943", "", LocalDate.of(1976, 7, 14)), VoteRecorded.class)
                .getFirst();

        assertThat(vote.ballots().stream().filter(ballot -> ballot.position() == Position.NOT_PARTICIPATING))
                .hasSize(7);
        assertThat(vote.ballots()).contains(new Ballot(new Member("LBY"), Position.NOT_PARTICIPATING));
    }

    @Test
    void paragraphs_are_votes_of_their_own() throws Exception {
        assertThat(Excerpts.events(rows("S/PV.381", "", LocalDate.of(1948, 11, 16)), VoteRecorded.class))
                .extracting(vote -> vote.draft().value(), VoteRecorded::question)
                .containsExactly(
                        tuple("S/1076", new Question(QuestionKind.PARAGRAPH, "paragraph 5")),
                        tuple("S/1076", new Question(QuestionKind.PARAGRAPH, "paragraph last")));
    }

    @Test
    void a_draft_without_a_symbol_is_the_one_of_these_figures_at_the_meeting() throws Exception {
        LocalDate day = LocalDate.of(1948, 7, 27);

        assertThat(Excerpts.events(rows("S/PV.340", "S/894", day), VoteRecorded.class)
                        .getFirst()
                        .draft()
                        .value())
                .isEqualTo("S/894");
        VoteRecorded unknown =
                Excerpts.events(rows("S/PV.340", "", day), VoteRecorded.class).getFirst();
        assertThat(unknown.draft().value()).isEqualTo("S/PV.340");
        assertThat(unknown.ballots()).contains(new Ballot(new Member("TWN"), Position.IN_FAVOUR));
    }

    @Test
    void a_vote_whose_day_is_not_known_is_refused_row_by_row() throws Exception {
        List<RecordRow> rows = Excerpts.rows(new RollCalls(), HEADER + row("USSR", "N"), Sittings.NONE);

        assertThat(rows)
                .containsExactly(new RecordRow.Refused(
                        2,
                        "meeting: the day of S/PV.1660 is not known yet; import the meetings of that year, then this file"
                                + " again"));
        assertThat(Excerpts.rows(
                        new RollCalls(),
                        HEADER + row("USSR", "N"),
                        Excerpts.known("S/PV.1660", "", DAY, DAY.plusDays(1))))
                .containsExactly(new RecordRow.Refused(
                        2,
                        "meeting: S/PV.1660 was held on [1972-08-25, 1972-08-26] by the records of meetings, which does not"
                                + " give one day of 1972"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Atlantis | Y | member: "Atlantis" is no state known here
                    USSR     | Q | vote: "Q" is none of Y, N, A, X
                    USSR     |   | vote: missing
                    China    | Y | member: "China" voted twice
                    """)
    void a_row_that_makes_no_sense_is_refused_and_the_vote_stands(String member, String vote, String reason)
            throws Exception {
        List<RecordRow> rows = Excerpts.rows(
                new RollCalls(),
                HEADER + row("China", "Y") + row(member, vote == null ? "" : vote),
                Excerpts.known("S/PV.1660", "", DAY));

        assertThat(rows.getFirst()).isEqualTo(new RecordRow.Refused(3, reason));
        assertThat(Excerpts.events(rows, VoteRecorded.class).getFirst().ballots())
                .containsExactly(new Ballot(new Member("CHN"), Position.IN_FAVOUR));
    }

    @Test
    void figures_that_differ_within_a_vote_are_refused() throws Exception {
        String other = row("USSR", "N").replace(",3,3,9,", ",4,3,8,");

        assertThat(Excerpts.rows(
                                new RollCalls(),
                                HEADER + row("China", "Y") + other,
                                Excerpts.known("S/PV.1660", "", DAY))
                        .getFirst())
                .isEqualTo(new RecordRow.Refused(3, "yes: \"4\" differs from \"3\" in the first row of FD32"));
    }

    private static String row(String member, String vote) {
        return "FD32,1972,S/PV.1660,S/10768,China," + member + "," + vote + ",3,3,9,\n";
    }

    private static List<RecordRow> rows(String meeting, String draft, LocalDate day) throws Exception {
        return Excerpts.rows(new RollCalls(), Excerpts.text("roll-calls.csv"), Excerpts.known(meeting, draft, day));
    }
}
