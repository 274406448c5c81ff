package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.RUSSIA;
import static org.horseshoe.vote.domain.Record.against;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;
import static org.horseshoe.vote.domain.Record.news;
import static org.horseshoe.vote.domain.Record.official;
import static org.horseshoe.vote.domain.Record.recorded;
import static org.horseshoe.vote.domain.Record.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Contradiction.Kind;
import org.horseshoe.vote.domain.Verdict.Adopted;
import org.horseshoe.vote.domain.Verdict.TooFewVotes;
import org.horseshoe.vote.domain.Verdict.Undetermined;
import org.horseshoe.vote.domain.Verdict.Vetoed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is impossible, what is corrected, and which claims stand on which side. */
class ClaimsAtOddsTest {

    @Nested
    class ImpossibleOutcomes {

        @Test
        void adopted_below_the_majority() {
            // Given
            Claim claim = official(recorded("S/1", "1995-01-10", tally(8, 0, 7), List.of(), StatedOutcome.ADOPTED));

            // When
            VoteRecord vote = vote(claim);

            // Then
            assertThat(vote.verdict()).isEqualTo(new TooFewVotes(8, 9));
            assertThat(vote.contradictions())
                    .containsExactly(new Contradiction(
                            Kind.ADOPTED_WITHOUT_MAJORITY,
                            "A source says \"adopted\"; by the rule the vote is not adopted for want of votes.",
                            List.of(claim.id()),
                            List.of(claim.id())));
        }

        @Test
        void vetoed_by_members_that_can_veto_nothing() {
            // Given the only vote against is that of an elected member
            VoteRecord vote = vote(
                    official(recorded("S/1", "2015-04-14", tally(14, 1, 0), against("JOR"), StatedOutcome.VETOED)));

            // Then
            assertThat(vote.verdict()).isEqualTo(new Adopted());
            assertThat(kinds(vote)).containsExactly(Kind.VETO_WITHOUT_PERMANENT_MEMBER);
        }

        @Test
        void vetoed_on_a_procedural_matter() {
            // Given S/RES/2623, told as a veto
            Claim told = official(recorded(true, tally(11, 1, 3), StatedOutcome.VETOED));
            Claim open = official(recorded(true, null, StatedOutcome.VETOED));

            // Then
            assertThat(vote(told).verdict()).isEqualTo(new Adopted());
            assertThat(kinds(vote(told))).containsExactly(Kind.VETO_ON_PROCEDURAL_MATTER);
            assertThat(vote(open).verdict()).isInstanceOf(Undetermined.class);
            assertThat(kinds(vote(open))).containsExactly(Kind.VETO_ON_PROCEDURAL_MATTER);
        }

        @Test
        void failed_although_it_has_the_votes_and_no_permanent_member_against() {
            VoteRecord vote = vote(
                    official(recorded("S/1", "1995-01-10", tally(15, 0, 0), List.of(), StatedOutcome.NOT_ADOPTED)));

            assertThat(vote.verdict()).isEqualTo(new Adopted());
            assertThat(kinds(vote)).containsExactly(Kind.STATED_OUTCOME_DIFFERS);
        }

        @Test
        void unanimous_with_votes_against_or_abstentions() {
            // Given
            Claim unanimous = official(unanimous());
            Claim dissent = news(recorded("S/1", "1995-01-10", tally(14, 0, 1), List.of(), null), "Paper");
            Claim opposed = news(recorded("S/1", "1995-01-10", tally(14, 1, 0), List.of(), null), "Paper");
            Claim whole = news(recorded("S/1", "1995-01-10", tally(15, 0, 0), List.of(), null), "Paper");
            Claim twelve = news(recorded("S/1", "1995-01-10", tally(12, 0, null), List.of(), null), "Paper");

            // Then
            assertThat(vote(unanimous, dissent).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.UNANIMOUS_WITH_DISSENT,
                            "A source says \"unanimously\", and the figures are 14-0-1.",
                            List.of(unanimous.id(), dissent.id()),
                            List.of(dissent.id())));
            assertThat(kinds(vote(unanimous, opposed))).containsExactly(Kind.UNANIMOUS_WITH_DISSENT);
            assertThat(vote(unanimous, whole).contradictions()).isEmpty();
            assertThat(vote(unanimous, twelve).contradictions()).isEmpty();
            assertThat(vote(unanimous).contradictions()).isEmpty();
        }

        @Test
        void two_sources_that_differ_where_the_rule_leaves_room_for_both() {
            // Given
            Claim vetoed = official(recorded("S/1", "1995-01-10", tally(9, 2, 4), List.of(), StatedOutcome.VETOED));
            Claim adopted = news(recorded("S/1", "1995-01-10", null, List.of(), StatedOutcome.ADOPTED), "Paper");
            Claim failed = news(recorded("S/1", "1995-01-10", null, List.of(), StatedOutcome.NOT_ADOPTED), "Paper");

            // Then
            assertThat(vote(vetoed, adopted).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.SOURCES_DIFFER,
                            "outcome: vetoed is shown, and another source says adopted.",
                            List.of(vetoed.id(), adopted.id()),
                            List.of(vetoed.id())));
            assertThat(kinds(vote(vetoed, failed))).containsExactly(Kind.STATED_OUTCOME_DIFFERS);
        }

        @Test
        void a_vote_with_a_mode_without_figures_and_one_with_figures() {
            // Given
            Claim acclaimed = official(new VoteRecorded(
                    new DraftSymbol("S/1"),
                    Question.DRAFT_AS_A_WHOLE,
                    day("1995-01-10"),
                    null,
                    VoteMode.BY_ACCLAMATION,
                    null,
                    null,
                    List.of(),
                    null,
                    null));
            Claim figures = news(recorded("S/1", "1995-01-10", tally(15, 0, 0), List.of(), null), "Paper");

            // When
            VoteRecord vote = vote(acclaimed, figures);

            // Then
            assertThat(vote.mode()).isEqualTo(VoteMode.BY_ACCLAMATION);
            assertThat(vote.tally()).isNull();
            assertThat(vote.inferred()).isEqualTo(InferredVotes.NONE);
            assertThat(vote.contradictions())
                    .containsExactly(new Contradiction(
                            Kind.SOURCES_DIFFER,
                            "mode: by acclamation is shown, and another source says recorded.",
                            List.of(acclaimed.id(), figures.id()),
                            List.of(acclaimed.id())));
        }

        @Test
        void a_day_before_the_council() {
            // Given
            Claim claim = official(recorded("S/1", "1945-12-01", tally(11, 0, 0), List.of(), null));

            // Then
            assertThat(vote(claim).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.BEFORE_THE_COUNCIL,
                            "1945-12-01 is before the Council's first meeting on 1946-01-17.",
                            List.of(claim.id())));
            assertThat(vote(official(recorded("S/1", "1946-01-17", tally(11, 0, 0), List.of(), null)))
                            .contradictions())
                    .isEmpty();
        }

        @Test
        void adopted_over_a_permanent_members_inferred_vote_against() {
            // Given S/RES/2623 told with everybody's name but Russia's
            var others = new ArrayList<Ballot>();
            members("ALB BRA FRA GAB GBR GHA IRL KEN MEX NOR USA")
                    .forEach(member -> others.add(new Ballot(member, Position.IN_FAVOUR)));
            members("ARE CHN IND").forEach(member -> others.add(new Ballot(member, Position.ABSTAINED)));
            Claim told = official(recorded("S/RES/2623", "2022-02-27", tally(11, 1, 3), others, StatedOutcome.ADOPTED));

            // Then
            assertThat(vote(told).rollCall()).containsEntry(RUSSIA, Position.AGAINST);
            assertThat(vote(told).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.ADOPTED_AGAINST_PERMANENT_MEMBER,
                            "Said to be adopted, with RUS against: right only if the matter was procedural, which no"
                                    + " source says.",
                            List.of(told.id()),
                            List.of(told.id())));
        }

        private static VoteRecorded unanimous() {
            return new VoteRecorded(
                    new DraftSymbol("S/1"),
                    Question.DRAFT_AS_A_WHOLE,
                    day("1995-01-10"),
                    null,
                    VoteMode.UNANIMOUS_WITHOUT_FIGURES,
                    null,
                    null,
                    List.of(),
                    StatedOutcome.ADOPTED,
                    null);
        }

        private static VoteRecorded recorded(boolean procedural, ReportedTally tally, StatedOutcome stated) {
            return new VoteRecorded(
                    new DraftSymbol("S/RES/2623"),
                    Question.DRAFT_AS_A_WHOLE,
                    day("2022-02-27"),
                    null,
                    VoteMode.RECORDED,
                    procedural,
                    tally,
                    against("RUS"),
                    stated,
                    null);
        }

        private static VoteRecorded recorded(
                String draft, String day, ReportedTally tally, List<Ballot> ballots, StatedOutcome stated) {
            return Record.recorded(draft, day, tally, ballots, stated);
        }
    }

    @Test
    void only_a_word_against_a_word_is_possible_either_way() {
        assertThat(Kind.values())
                .filteredOn(kind -> !kind.isImpossible())
                .containsExactlyInAnyOrder(
                        Kind.SOURCES_DIFFER, Kind.OTHER_HOLDER_OF_THE_SEAT, Kind.ADOPTED_AGAINST_PERMANENT_MEMBER);
    }

    @Nested
    class BothSides {

        @Test
        void are_named_where_a_better_sources_figures_count() {
            // Given
            Claim figures = official(recorded("S/1", "1995-01-10", tally(15, 0, 0), List.of(), null));
            Claim ballot = news(recorded("S/1", "1995-01-10", null, against("RUS"), null), "Paper");

            // Then
            assertThat(vote(figures, ballot).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.BALLOTS_AGAINST_FIGURES,
                            "RUS against, says a source, which does not fit into 15-0-0 of a better source; the figures"
                                    + " count.",
                            List.of(figures.id(), ballot.id()),
                            List.of(figures.id())));
        }

        @Test
        void are_named_where_better_sources_names_count() {
            // Given
            Claim names = official(recorded("S/1", "1995-01-10", null, against("RUS CHN"), null));
            Claim figures = news(recorded("S/1", "1995-01-10", tally(14, 1, 0), List.of(), null), "Paper");

            // Then
            assertThat(vote(figures, names).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.BALLOTS_AGAINST_FIGURES,
                            "14-1-0 does not fit the votes by name; the names count.",
                            List.of(figures.id(), names.id()),
                            List.of(names.id())));
        }

        @Test
        void are_named_where_the_verdict_rests_on_figures_and_names_of_two_sources() {
            // Given S/10768
            Claim table = official(recorded("S/10768", "1972-08-25", tally(3, 3, 9), List.of(), StatedOutcome.VETOED));
            Claim rollCall = news(recorded("S/10768", "1972-08-25", null, against("SUN"), null), "Roll calls");

            // Then
            assertThat(vote(table, rollCall).contradictions())
                    .containsExactly(new Contradiction(
                            Kind.VETO_WITHOUT_MAJORITY,
                            "A source says \"vetoed\"; by the rule the vote is not adopted for want of votes.",
                            List.of(table.id(), rollCall.id()),
                            List.of(table.id(), rollCall.id())));
        }
    }

    @Nested
    class Corrections {

        private static final Claim MISPRINT = official(
                recorded("S/2022/431", "2022-05-26", tally(13, 0, 2), against("CHN RUS"), StatedOutcome.VETOED));
        private static final Claim CORRECTED = official(
                recorded("S/2022/431", "2022-05-26", tally(13, 2, 0), against("CHN RUS"), StatedOutcome.VETOED));
        private static final Claim CORRECTION = official(new ClaimWithdrawn(
                new DraftSymbol("S/2022/431"), MISPRINT.id(), "the meeting record has 13-2-0", CORRECTED.id()));

        @Test
        void take_the_place_of_what_they_correct_which_stays_listed() {
            // When
            VoteRecord vote = vote(MISPRINT, CORRECTION, CORRECTED);

            // Then
            assertThat(vote.claims()).containsExactly(CORRECTED);
            assertThat(vote.contradictions()).isEmpty();
            assertThat(vote.withdrawn())
                    .containsExactly(new WithdrawnClaim(
                            MISPRINT, CORRECTION.id(), "the meeting record has 13-2-0", CORRECTED.id()));
        }

        @Test
        void count_before_what_they_correct_arrives_and_before_their_replacement_does() {
            assertThat(vote(CORRECTION, CORRECTED).withdrawn()).isEmpty();
            assertThat(Dossier.of(List.of(MISPRINT, CORRECTION)).drafts(MEMBERSHIP))
                    .isEmpty();
        }

        @Test
        void are_listed_with_the_vote_that_they_are_about_only() {
            // Given
            Claim paragraph = official(paragraph());
            Claim gone = official(new ClaimWithdrawn(new DraftSymbol("S/2022/431"), paragraph.id(), "misread"));

            // When
            VoteRecord vote = vote(CORRECTED, paragraph, gone);

            // Then
            assertThat(vote.withdrawn()).isEmpty();
        }

        @Test
        void of_one_claim_by_two_are_told_in_the_better_ones_words() {
            // Given
            Claim paper =
                    news(new ClaimWithdrawn(new DraftSymbol("S/2022/431"), MISPRINT.id(), "a paper noticed"), "Paper");

            // Then
            assertThat(vote(paper, CORRECTION, MISPRINT, CORRECTED).withdrawn())
                    .extracting(WithdrawnClaim::by)
                    .containsExactly(CORRECTION.id());
        }

        private static VoteRecorded paragraph() {
            return new VoteRecorded(
                    new DraftSymbol("S/2022/431"),
                    new Question(QuestionKind.PARAGRAPH, "3"),
                    day("2022-05-26"),
                    null,
                    VoteMode.RECORDED,
                    null,
                    tally(15, 0, 0),
                    List.of(),
                    null,
                    null);
        }
    }

    @Nested
    class ThePreliminaryQuestion {

        @Test
        void not_adopted_makes_the_draft_one_that_can_be_vetoed() {
            // Given the double veto
            Claim preliminary = official(question("1", tally(8, 2, 1), "SUN FRA"));
            Claim draft = official(recorded("S/PV.49", "1946-06-26", tally(9, 1, 1), against("SUN"), null));

            // When
            VoteRecord vote = vote(preliminary, draft);

            // Then
            assertThat(vote.matter()).isEqualTo(Matter.FOUND_NOT_PROCEDURAL);
            assertThat(vote.verdict()).isEqualTo(new Vetoed(members("SUN")));
        }

        @Test
        void adopted_makes_it_procedural() {
            // Given
            Claim preliminary = official(question("1", tally(11, 0, 0), ""));
            Claim draft = official(recorded("S/PV.49", "1946-06-26", tally(9, 1, 1), against("SUN"), null));

            // Then
            assertThat(vote(preliminary, draft).matter()).isEqualTo(Matter.FOUND_PROCEDURAL);
            assertThat(vote(preliminary, draft).verdict()).isEqualTo(new Adopted());
            assertThat(vote(draft).matter()).isEqualTo(Matter.UNSAID);
            assertThat(vote(draft).verdict()).isEqualTo(new Vetoed(members("SUN")));
        }

        @Test
        void counts_once_if_it_was_put_twice_and_failed_once() {
            // Given
            Claim failed = official(question("1", tally(6, 5, 0), ""));
            Claim adopted = official(question("2", tally(11, 0, 0), ""));
            Claim draft = official(recorded("S/PV.49", "1946-06-26", tally(9, 1, 1), against("SUN"), null));

            // Then
            assertThat(vote(failed, adopted, draft).matter()).isEqualTo(Matter.FOUND_NOT_PROCEDURAL);
        }

        @Test
        void decides_nothing_where_it_is_open_itself_or_a_source_says() {
            // Given
            Claim open = official(question("1", tally(8, 2, 1), ""));
            Claim adopted = official(question("2", tally(11, 0, 0), ""));
            Claim draft = official(recorded("S/PV.49", "1946-06-26", tally(9, 1, 1), against("SUN"), null));
            Claim said = news(
                    new VoteRecorded(
                            new DraftSymbol("S/PV.49"),
                            Question.DRAFT_AS_A_WHOLE,
                            day("1946-06-26"),
                            null,
                            VoteMode.RECORDED,
                            false,
                            null,
                            List.of(),
                            null,
                            null),
                    "Paper");

            // Then
            assertThat(vote(open, draft).matter()).isEqualTo(Matter.UNSAID);
            assertThat(vote(adopted, draft, said).matter()).isEqualTo(Matter.NON_PROCEDURAL);
        }

        private static VoteRecorded question(String label, ReportedTally tally, String against) {
            return new VoteRecorded(
                    new DraftSymbol("S/PV.49"),
                    new Question(QuestionKind.PRELIMINARY_QUESTION, label),
                    day("1946-06-26"),
                    null,
                    VoteMode.RECORDED,
                    null,
                    tally,
                    against(against),
                    null,
                    null);
        }
    }

    @Test
    void more_ballots_than_seats_are_cut_at_the_seats() {
        // Given a day on which the record of members is not complete, so that sixteen names can be counted
        CouncilMembership permanentOnly = CouncilMembership.parse(List.of(
                "code,name,seat,from,to",
                "CHN,China,CHINA,1971-10-25,",
                "FRA,France,FRANCE,1946-01-17,",
                "RUS,Russia,RUSSIA,1991-12-24,",
                "GBR,United Kingdom,UK,1946-01-17,",
                "USA,United States,USA,1946-01-17,"));
        var claims = new ArrayList<Claim>();
        for (char letter = 'A'; letter < 'A' + 17; letter++) {
            claims.add(new Claim(
                    new UUID(0, letter),
                    new BallotCast(
                            new DraftSymbol("S/1"),
                            Question.DRAFT_AS_A_WHOLE,
                            new Member("X" + letter + letter),
                            Position.IN_FAVOUR,
                            day("1995-01-10")),
                    null));
        }

        // When
        VoteRecord vote =
                Dossier.of(claims).drafts(permanentOnly).firstEntry().getValue().decidingVote();

        // Then
        assertThat(vote.ballots()).hasSize(15);
        assertThat(vote.contradictions())
                .extracting(Contradiction::says)
                .containsExactly(
                        "The vote of XPP would be one more than the 15 seats of that day.",
                        "The vote of XQQ would be one more than the 15 seats of that day.");
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
