package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.CHINA;
import static org.horseshoe.vote.domain.Record.RUSSIA;
import static org.horseshoe.vote.domain.Record.USA;
import static org.horseshoe.vote.domain.Record.ballots;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;
import static org.horseshoe.vote.domain.Record.tally;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Verdict.Adopted;
import org.horseshoe.vote.domain.Verdict.TooFewVotes;
import org.horseshoe.vote.domain.Verdict.Undetermined;
import org.horseshoe.vote.domain.Verdict.Vetoed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VotingRuleTest {

    @Test
    void seven_of_eleven_decide_to_the_end_of_1965_and_nine_of_fifteen_from_then() {
        assertThat(VotingRule.inForceOn(day("1946-01-17"))).isEqualTo(new VotingRule(11, 7));
        assertThat(VotingRule.inForceOn(day("1965-12-31"))).isEqualTo(new VotingRule(11, 7));
        assertThat(VotingRule.inForceOn(day("1966-01-01"))).isEqualTo(new VotingRule(15, 9));
    }

    @Test
    void seven_votes_still_adopt_after_the_amendment_came_into_force() {
        // Given S/RES/218 of 23 November 1965, 7-0-4
        var vote = vote("1965-11-23", Matter.UNSAID, tally(7, 0, 4), Map.of(), null);

        // When
        Judgement judgement = judge(vote);

        // Then
        assertThat(judgement.verdict()).isEqualTo(new Adopted());
        assertThat(judgement.basis()).isEqualTo(Basis.COMPUTED);
    }

    @Nested
    class GivenARollCall {

        @Test
        void a_permanent_members_no_against_enough_votes_is_a_veto() {
            // Given S/2022/431
            var vote = vote("2022-05-26", Matter.NON_PROCEDURAL, null, rollCall("2022-05-26", "CHN RUS", ""), null);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
            assertThat(judgement.basis()).isEqualTo(Basis.COMPUTED);
            assertThat(judgement.tally()).isEqualTo(new ReportedTally(13, 2, 0, 0));
            assertThat(judgement.steps())
                    .extracting(Step::rule)
                    .containsExactly(
                            "Majority of the day", "Kind of matter", "Figures", "Permanent members against", "Veto");
            assertThat(judgement.steps().getLast())
                    .isEqualTo(new Step(
                            "Veto",
                            "13 in favour, 9 required, and against it CHN, RUS: vetoed.",
                            "UN Charter, Art. 27(3)"));
        }

        @Test
        void a_permanent_members_no_against_too_few_votes_is_no_veto() {
            // Given S/2014/916
            var vote = vote(
                    "2014-12-30",
                    Matter.NON_PROCEDURAL,
                    null,
                    rollCall("2014-12-30", "AUS USA", "GBR KOR LTU NGA RWA"),
                    null);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new TooFewVotes(8, 9));
            assertThat(judgement.steps().getLast().saw())
                    .isEqualTo("8 in favour, 9 required: not adopted; it fails whatever the vote of USA, so there is no"
                            + " veto.");
        }

        @Test
        void a_permanent_members_no_on_a_procedural_matter_changes_nothing() {
            // Given S/RES/2623
            var vote = vote("2022-02-27", Matter.PROCEDURAL, null, rollCall("2022-02-27", "RUS", "CHN IND ARE"), null);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Adopted());
            assertThat(judgement.tally()).isEqualTo(new ReportedTally(11, 1, 3, 0));
        }

        @Test
        void abstention_and_absence_of_permanent_members_are_no_veto() {
            // Given
            var ballots = rollCall("2022-02-27", "", "CHN GBR FRA");
            ballots.put(USA, Position.NOT_PARTICIPATING);
            ballots.put(RUSSIA, Position.NOT_PARTICIPATING);

            // When
            Judgement judgement = judge(vote("2022-02-27", Matter.NON_PROCEDURAL, null, ballots, null));

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Adopted());
            assertThat(judgement.steps())
                    .extracting(Step::rule)
                    .contains("Permanent members abstaining", "Permanent members absent");
        }

        @Test
        void whether_a_matter_is_procedural_can_itself_be_vetoed() {
            // Given the preliminary question of S/PV.49, 26 June 1946
            var vote = new KnownVote(
                    day("1946-06-26"),
                    QuestionKind.PRELIMINARY_QUESTION,
                    Matter.PROCEDURAL,
                    VoteMode.RECORDED,
                    tally(8, 2, 1),
                    ballots("SUN FRA", Position.AGAINST),
                    false,
                    null);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Vetoed(members("FRA SUN")));
        }
    }

    @Nested
    class GivenFiguresOnly {

        @Test
        void too_few_votes_decide_whoever_voted_against() {
            assertThat(judge(vote("2025-09-19", Matter.UNSAID, tally(4, 9, 2), Map.of(), StatedOutcome.NOT_ADOPTED)))
                    .extracting(Judgement::verdict, Judgement::basis)
                    .containsExactly(new TooFewVotes(4, 9), Basis.COMPUTED);
        }

        @Test
        void no_vote_against_leaves_no_room_for_a_veto() {
            assertThat(judge(vote("1976-11-30", Matter.UNSAID, tally(12, 0, 0), Map.of(), null)))
                    .extracting(Judgement::verdict, Judgement::basis)
                    .containsExactly(new Adopted(), Basis.COMPUTED);
        }

        @Test
        void votes_against_by_nobody_knows_whom_leave_open_what_happened() {
            // Given
            var vote = vote("2022-05-26", Matter.UNSAID, tally(13, 2, null), Map.of(), null);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict())
                    .isEqualTo(new Undetermined(new TreeSet<>(List.of(Decision.ADOPTED, Decision.VETOED))));
            assertThat(judgement.tally()).isEqualTo(tally(13, 2, 0));
            assertThat(judgement.steps())
                    .extracting(Step::saw)
                    .contains("13 and 2 are all 15 seats: nobody abstained.");
        }

        @Test
        void among_what_is_possible_the_source_is_believed_and_that_is_said() {
            assertThat(judge(vote("2022-05-26", Matter.UNSAID, tally(13, 2, 0), Map.of(), StatedOutcome.VETOED)))
                    .extracting(Judgement::verdict, Judgement::basis)
                    .containsExactly(new Vetoed(List.of()), Basis.STATED);
        }

        @Test
        void what_is_impossible_is_not_believed() {
            // Given S/10768, printed as vetoed by the USSR with three votes in favour
            var vote = vote(
                    "1972-08-25",
                    Matter.UNSAID,
                    tally(3, 3, 9),
                    ballots("SUN", Position.AGAINST),
                    StatedOutcome.VETOED);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new TooFewVotes(3, 9));
            assertThat(judgement.steps().getLast().rule()).isEqualTo("Statement outside the rule");
        }

        @Test
        void abstentions_are_not_made_up_where_figures_leave_room_for_absence() {
            assertThat(judge(vote("1976-11-30", Matter.UNSAID, tally(12, 0, null), Map.of(), null))
                            .tally())
                    .isEqualTo(tally(12, 0, null));
        }

        @Test
        void so_many_against_that_a_permanent_member_must_be_among_them_is_a_veto_by_a_member_not_named() {
            // Given nine in favour, six against, and the votes of eight elected members known
            var vote = vote(
                    "2022-05-26",
                    Matter.UNSAID,
                    tally(9, 6, 0),
                    ballots("ALB BRA GAB GHA IND IRL KEN MEX", Position.IN_FAVOUR),
                    null);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Vetoed(List.of()));
            assertThat(judgement.basis()).isEqualTo(Basis.COMPUTED);
        }
    }

    @Nested
    class GivenTheVetoListWithoutFigures {

        @Test
        void adoption_is_impossible_by_rule_and_the_majority_is_the_sources_word() {
            // Given
            var vote = vote(
                    "2022-05-26",
                    Matter.NON_PROCEDURAL,
                    null,
                    ballots("CHN RUS", Position.AGAINST),
                    StatedOutcome.VETOED);

            // When
            Judgement judgement = judge(vote);

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
            assertThat(judgement.basis()).isEqualTo(Basis.STATED);
            assertThat(judgement.tally()).isNull();
            assertThat(judgement.steps())
                    .extracting(Step::saw)
                    .contains("0 to 13 votes in favour are possible, 9 required. It cannot be adopted against CHN, RUS."
                            + " Possible: vetoed, or not adopted for want of votes.");
        }

        @Test
        void figures_make_it_computed() {
            assertThat(judge(vote(
                            "2022-05-26",
                            Matter.NON_PROCEDURAL,
                            tally(13, 2, 0),
                            ballots("CHN RUS", Position.AGAINST),
                            StatedOutcome.VETOED)))
                    .extracting(Judgement::verdict, Judgement::basis)
                    .containsExactly(new Vetoed(List.of(CHINA, RUSSIA)), Basis.COMPUTED);
        }
    }

    @Nested
    class GivenADecisionWithoutAVote {

        @Test
        void no_figures_are_made_up() {
            for (VoteMode mode :
                    List.of(VoteMode.WITHOUT_A_VOTE, VoteMode.BY_ACCLAMATION, VoteMode.UNANIMOUS_WITHOUT_FIGURES)) {
                Judgement judgement = judge(taken(mode, StatedOutcome.ADOPTED));

                assertThat(judgement.verdict()).isEqualTo(new Adopted());
                assertThat(judgement.basis()).isEqualTo(Basis.STATED);
                assertThat(judgement.tally()).isNull();
            }
        }

        @Test
        void it_cannot_have_been_vetoed_as_well() {
            assertThat(judge(taken(VoteMode.WITHOUT_A_VOTE, StatedOutcome.VETOED))
                            .verdict())
                    .isEqualTo(new Undetermined(new TreeSet<>(List.of(Decision.ADOPTED, Decision.VETOED))));
        }

        private KnownVote taken(VoteMode mode, StatedOutcome stated) {
            return new KnownVote(
                    day("1986-10-10"),
                    QuestionKind.DRAFT_AS_A_WHOLE,
                    Matter.UNSAID,
                    mode,
                    null,
                    new TreeMap<>(),
                    false,
                    stated);
        }
    }

    @Nested
    class GivenALiveVote {

        @Test
        void nothing_is_certain_before_the_first_ballot() {
            assertThat(judge(live(Map.of(), false)).verdict())
                    .isEqualTo(new Undetermined(new TreeSet<>(List.of(Decision.values()))));
        }

        @Test
        void a_permanent_members_no_shuts_adoption_out() {
            assertThat(judge(live(ballots("RUS", Position.AGAINST), false)).verdict())
                    .isEqualTo(new Undetermined(new TreeSet<>(List.of(Decision.VETOED, Decision.NOT_ADOPTED))));
        }

        @Test
        void nine_in_favour_and_a_permanent_no_are_a_veto_already() {
            // Given
            var ballots = ballots("ALB BRA GAB GHA IND IRL KEN MEX NOR", Position.IN_FAVOUR);
            ballots.put(RUSSIA, Position.AGAINST);

            // When
            Judgement judgement = judge(live(ballots, false));

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Vetoed(List.of(RUSSIA)));
            assertThat(judgement.tally()).isNull();
            assertThat(judgement.steps().getLast().saw())
                    .isEqualTo("9 or more in favour, 9 required, and against it RUS: vetoed.");
        }

        @Test
        void seven_against_shut_nine_in_favour_out() {
            assertThat(judge(live(ballots("ALB BRA GAB GHA IND IRL KEN", Position.AGAINST), false))
                            .verdict())
                    .isEqualTo(new TooFewVotes(null, 9));
        }

        @Test
        void the_close_makes_the_ballots_cast_the_whole_count() {
            // Given
            var ballots = ballots("ALB BRA GAB GHA IND IRL KEN MEX NOR ARE", Position.IN_FAVOUR);

            // When
            Judgement judgement = judge(live(ballots, true));

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Adopted());
            assertThat(judgement.tally()).isEqualTo(new ReportedTally(10, 0, 0, 5));
        }

        private KnownVote live(Map<Member, Position> ballots, boolean complete) {
            return new KnownVote(
                    day("2022-05-26"),
                    QuestionKind.DRAFT_AS_A_WHOLE,
                    Matter.NON_PROCEDURAL,
                    VoteMode.RECORDED,
                    null,
                    new TreeMap<>(ballots),
                    complete,
                    null);
        }
    }

    @Test
    void an_adoption_over_a_permanent_no_is_believed_only_where_no_source_denies_that_it_was_procedural() {
        // Given S/RES/2623 from a source that does not say "procedural"
        var ballots = ballots("RUS", Position.AGAINST);

        // When
        Judgement unsaid = judge(vote("2022-02-27", Matter.UNSAID, tally(11, 1, 3), ballots, StatedOutcome.ADOPTED));
        Judgement denied =
                judge(vote("2022-02-27", Matter.NON_PROCEDURAL, tally(11, 1, 3), ballots, StatedOutcome.ADOPTED));

        // Then
        assertThat(unsaid.verdict()).isEqualTo(new Adopted());
        assertThat(unsaid.basis()).isEqualTo(Basis.STATED);
        assertThat(denied.verdict()).isEqualTo(new Vetoed(List.of(RUSSIA)));
        assertThat(denied.basis()).isEqualTo(Basis.COMPUTED);
    }

    @Test
    void nothing_was_decided_before_there_was_a_council() {
        assertThat(judge(vote("1945-12-01", Matter.UNSAID, tally(11, 0, 0), Map.of(), StatedOutcome.ADOPTED))
                        .verdict())
                .isEqualTo(new Undetermined(new TreeSet<>()));
    }

    private static SortedMap<Member, Position> rollCall(String day, String against, String abstained) {
        var ballots = new TreeMap<Member, Position>();
        Record.MEMBERSHIP.membersOn(day(day)).forEach(member -> ballots.put(member, Position.IN_FAVOUR));
        ballots.putAll(ballots(against, Position.AGAINST));
        ballots.putAll(ballots(abstained, Position.ABSTAINED));
        return ballots;
    }

    private static KnownVote vote(
            String day, Matter matter, ReportedTally tally, Map<Member, Position> ballots, StatedOutcome stated) {
        return new KnownVote(
                day(day),
                QuestionKind.DRAFT_AS_A_WHOLE,
                matter,
                VoteMode.RECORDED,
                tally,
                new TreeMap<>(ballots),
                false,
                stated);
    }

    private static Judgement judge(KnownVote vote) {
        return VotingRule.inForceOn(vote.day()).verdictOn(vote, Record.MEMBERSHIP.on(vote.day()));
    }
}
