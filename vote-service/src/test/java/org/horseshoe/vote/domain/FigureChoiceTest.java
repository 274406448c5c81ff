package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;
import static org.horseshoe.vote.domain.Record.news;
import static org.horseshoe.vote.domain.Record.official;
import static org.horseshoe.vote.domain.Record.recorded;

import java.util.List;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.PresidentialStatementIssued;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.vote.domain.Contradiction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureChoiceTest {

    @ParameterizedTest
    @CsvSource({"5,4,3,0", "5,3,2,2", "12,0,0,0", "0,12,0,0"})
    void figures_above_the_seats_do_not_count_whatever_makes_them_so(int yes, int no, int abstained, int absent) {
        VoteRecord vote = vote(figures("1950-06-27", new ReportedTally(yes, no, abstained, absent)));

        assertThat(vote.tally()).isNull();
        assertThat(kinds(vote)).containsExactly(Kind.MORE_VOTES_THAN_SEATS);
    }

    @ParameterizedTest
    @CsvSource({"5,3,3,0", "5,3,2,1", "11,0,0,0", "4,4,1,2"})
    void figures_that_fill_the_seats_count(int yes, int no, int abstained, int absent) {
        var tally = new ReportedTally(yes, no, abstained, absent);

        assertThat(vote(figures("1950-06-27", tally)).tally()).isEqualTo(tally);
    }

    @Test
    void a_lesser_sources_absences_count_as_far_as_the_figures_leave_room() {
        // Given thirteen in favour and one abstention of fifteen: one can have been away
        Claim figures = figures("2022-05-26", new ReportedTally(13, 0, 1, null));
        Claim absent = news(
                recorded(
                        "S/1",
                        "2022-05-26",
                        null,
                        members("GAB GHA").stream()
                                .map(member -> new Ballot(member, Position.NOT_PARTICIPATING))
                                .toList(),
                        null),
                "Paper");

        // When
        VoteRecord vote = vote(figures, absent);

        // Then
        assertThat(vote.ballots()).containsOnlyKeys(members("GAB").getFirst());
        assertThat(kinds(vote)).containsExactly(Kind.BALLOTS_AGAINST_FIGURES);
    }

    @Test
    void absences_that_the_best_source_leaves_out_come_from_one_that_agrees_with_it() {
        // Given
        Claim best = figures("1976-11-30", new ReportedTally(12, 0, 0, null));
        Claim fuller = news(recorded("S/1", "1976-11-30", new ReportedTally(12, 0, 0, 3), List.of(), null), "Paper");
        Claim other = news(recorded("S/1", "1976-11-30", new ReportedTally(12, 0, 0, 2), List.of(), null), "Paper");

        // Then
        assertThat(vote(best, fuller).tally()).isEqualTo(new ReportedTally(12, 0, 0, 3));
        assertThat(vote(best, fuller).contradictions()).isEmpty();
        assertThat(kinds(vote(fuller, other))).containsExactly(Kind.SOURCES_DIFFER);
    }

    @Test
    void the_dossier_keeps_what_is_said_of_drafts_and_votes() {
        assertThat(Dossier.keeps(
                        figures("2022-05-26", new ReportedTally(13, 0, 1, null)).event()))
                .isTrue();
        assertThat(Dossier.keeps(new PresidentialStatementIssued(
                        new DraftSymbol("S/PRST/2017/16"), day("2017-08-29"), "Non-proliferation")))
                .isFalse();
        assertThat(Dossier.of(List.of(figures("2022-05-26", new ReportedTally(13, 0, 1, null))))
                        .canDecide())
                .isTrue();
        assertThat(Dossier.EMPTY.canDecide()).isFalse();
    }

    private static Claim figures(String day, ReportedTally tally) {
        return official(recorded("S/1", day, tally, List.of(), null));
    }

    private static List<Kind> kinds(VoteRecord vote) {
        return vote.contradictions().stream().map(Contradiction::kind).toList();
    }

    private static VoteRecord vote(Claim... claims) {
        return Dossier.of(List.of(claims))
                .drafts(MEMBERSHIP)
                .firstEntry()
                .getValue()
                .decidingVote();
    }
}
