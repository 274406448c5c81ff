package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.CHINA;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.RUSSIA;
import static org.horseshoe.vote.domain.Record.S_2022_431;
import static org.horseshoe.vote.domain.Record.USA;
import static org.horseshoe.vote.domain.Record.against;
import static org.horseshoe.vote.domain.Record.ballots;
import static org.horseshoe.vote.domain.Record.claim;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;
import static org.horseshoe.vote.domain.Record.news;
import static org.horseshoe.vote.domain.Record.official;
import static org.horseshoe.vote.domain.Record.recorded;
import static org.horseshoe.vote.domain.Record.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Direction;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Contradiction.Kind;
import org.horseshoe.vote.domain.Verdict.Adopted;
import org.horseshoe.vote.domain.Verdict.TooFewVotes;
import org.horseshoe.vote.domain.Verdict.Undetermined;
import org.horseshoe.vote.domain.Verdict.Vetoed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final List<Member> COUNCIL = List.copyOf(MEMBERSHIP.membersOn(day("2022-05-26")));

    private static final Claim VETO_LIST =
            official(recorded("S/2022/431", "2022-05-26", null, against("CHN RUS"), StatedOutcome.VETOED));
    private static final Claim ARTICLE = news(
            recorded("S/2022/431", "2022-05-26", tally(13, 2, null), against("CHN RUS"), StatedOutcome.VETOED),
            "One Paper");
    private static final Claim OTHER_ARTICLE =
            news(recorded("S/2022/431", "2022-05-26", tally(13, 2, null), List.of(), null), "Another Paper");
    private static final Claim MISPRINT =
            official(recorded("S/2022/431", "2022-05-26", tally(13, 0, 2), against("CHN RUS"), StatedOutcome.VETOED));

    @Test
    void ballots_that_cannot_decide_by_their_number_leave_a_vote_undetermined_whoever_casts_them() {
        for (int first = 0; first < COUNCIL.size(); first++) {
            for (int inFavour = 0; inFavour <= 9; inFavour++) {
                for (int others = 0; others <= 15 - inFavour; others++) {
                    // When
                    Dossier dossier = onlyBallots(first, inFavour, others);

                    // Then
                    assertThat(dossier.canDecide()).isEqualTo(inFavour == 9 || others >= 7);
                    if (!dossier.canDecide()) {
                        assertThat(Outcomes.of(dossier.drafts(MEMBERSHIP))).isEmpty();
                    }
                }
            }
        }
    }

    /** Ballots of the Council of 2022: its members in their order, beginning with one of them. */
    private static Dossier onlyBallots(int first, int inFavour, int others) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < inFavour + others; i++) {
            Member member = COUNCIL.get((first + i) % COUNCIL.size());
            Position position = i < inFavour ? Position.IN_FAVOUR : i % 2 == 0 ? Position.AGAINST : Position.ABSTAINED;
            claims.add(official(
                    new BallotCast(S_2022_431, Question.DRAFT_AS_A_WHOLE, member, position, day("2022-05-26"))));
        }
        return Dossier.of(claims);
    }

    @Nested
    class OneVoteOfSeveralClaims {

        @Test
        void the_veto_list_and_two_articles_are_one_vote_with_three_pieces_of_evidence() {
            // When
            VoteRecord vote = deciding(OTHER_ARTICLE, VETO_LIST, ARTICLE);

            // Then
            assertThat(vote.id()).isEqualTo("S-2022-431");
            assertThat(vote.claims()).containsExactlyInAnyOrder(VETO_LIST, ARTICLE, OTHER_ARTICLE);
            assertThat(vote.tally()).isEqualTo(tally(13, 2, 0));
            assertThat(vote.ballots()).isEqualTo(ballots("CHN RUS", Position.AGAINST));
            assertThat(vote.verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
            assertThat(vote.judgement().basis()).isEqualTo(Basis.COMPUTED);
            assertThat(vote.contradictions()).isEmpty();
        }

        @Test
        void figures_that_cannot_be_true_give_way_to_those_of_a_lesser_source() {
            // When
            VoteRecord vote = deciding(MISPRINT, ARTICLE);

            // Then
            assertThat(vote.tally()).isEqualTo(tally(13, 2, 0));
            assertThat(vote.verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
            assertThat(vote.contradictions())
                    .containsExactly(new Contradiction(
                            Kind.VETO_WITHOUT_VOTE_AGAINST,
                            "A source says \"vetoed\" and 13-0-2: a veto is a vote against.",
                            List.of(MISPRINT.id()),
                            List.of()));
        }

        @Test
        void figures_that_cannot_be_true_leave_the_veto_a_stated_one() {
            // When
            VoteRecord vote = deciding(MISPRINT);

            // Then
            assertThat(vote.tally()).isNull();
            assertThat(vote.verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
            assertThat(vote.judgement().basis()).isEqualTo(Basis.STATED);
        }

        @Test
        void the_nearest_source_is_shown_and_the_others_are_noted() {
            // Given
            Claim official = official(recorded("S/1995/1", "1995-01-10", tally(14, 0, 1), List.of(), null));
            Claim paper = news(recorded("S/1995/1", "1995-01-11", tally(15, 0, 0), List.of(), null), "One Paper");

            // When
            VoteRecord vote = deciding(paper, official);

            // Then
            assertThat(vote.heldOn()).isEqualTo(day("1995-01-10"));
            assertThat(vote.tally()).isEqualTo(tally(14, 0, 1));
            assertThat(vote.contradictions())
                    .extracting(Contradiction::says)
                    .containsExactly(
                            "day of the vote: 1995-01-10 is shown, and another source says 1995-01-11.",
                            "figures: 14-0-1 is shown, and another source says 15-0-0.");
        }

        @Test
        void among_equals_the_surer_then_the_later_then_the_smaller_id_is_shown() {
            var unsure = claim(meeting("S/PV.1"), SourceKind.NEWS, "a", 0.5, "2022-05-27T00:00:00Z");
            var sure = claim(meeting("S/PV.2"), SourceKind.NEWS, "b", 0.9, "2022-05-26T00:00:00Z");
            var later = claim(meeting("S/PV.3"), SourceKind.NEWS, "c", 0.9, "2022-05-26T00:00:01Z");
            var nobody = new Claim(new UUID(0, 0), meeting("S/PV.4"), null);
            var small = new Claim(new UUID(1, 0), later.event(), later.evidence());
            var large = new Claim(new UUID(-1, 0), later.event(), later.evidence());

            assertThat(Dossier.of(List.of(nobody, unsure, sure, large, later, small))
                            .claims())
                    .startsWith(small)
                    .endsWith(sure, unsure, nobody);
            assertThat(Claim.BEST_FIRST.compare(small, large)).isNegative();
        }

        @Test
        void a_better_sources_figures_keep_a_lesser_sources_ballot_out() {
            // Given
            Claim official = official(recorded("S/1995/1", "1995-01-10", tally(15, 0, 0), List.of(), null));
            Claim paper = news(recorded("S/1995/1", "1995-01-10", null, against("RUS"), null), "One Paper");

            // When
            VoteRecord vote = deciding(official, paper);

            // Then
            assertThat(vote.verdict()).isEqualTo(new Adopted());
            assertThat(vote.ballots()).isEmpty();
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.BALLOTS_AGAINST_FIGURES);
        }

        @Test
        void a_better_sources_ballots_keep_a_lesser_sources_figures_out() {
            // Given
            Claim official = official(recorded("S/2022/155", "2022-02-25", null, against("RUS"), StatedOutcome.VETOED));
            Claim paper = news(recorded("S/2022/155", "2022-02-25", tally(11, 0, 4), List.of(), null), "One Paper");

            // When
            VoteRecord vote = deciding(official, paper);

            // Then
            assertThat(vote.tally()).isNull();
            assertThat(vote.verdict()).isEqualTo(new Vetoed(List.of(RUSSIA)));
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.BALLOTS_AGAINST_FIGURES);
        }

        @Test
        void abstentions_that_the_best_source_leaves_out_come_from_one_that_agrees_with_it() {
            // Given
            Claim official = official(recorded("S/1995/1", "1995-01-10", tally(12, 0, null), List.of(), null));
            Claim paper = news(recorded("S/1995/1", "1995-01-10", tally(12, 0, 2), List.of(), null), "One Paper");

            // Then
            assertThat(deciding(official, paper).tally()).isEqualTo(tally(12, 0, 2));
        }
    }

    @Nested
    class WhatIsAtOdds {

        @Test
        void a_stated_outcome_that_the_rule_does_not_give() {
            // Given S/5134 of 22 June 1962, printed as "not adopted 7-2-2", a veto of the USSR
            VoteRecord vote = deciding(official(
                    recorded("S/5134", "1962-06-22", tally(7, 2, 2), against("SUN ROU"), StatedOutcome.NOT_ADOPTED)));

            // Then
            assertThat(vote.verdict()).isEqualTo(new Vetoed(members("SUN")));
            assertThat(vote.contradictions())
                    .extracting(Contradiction::says)
                    .containsExactly(
                            "A source says \"not adopted for want of votes\"; by the rule the vote is vetoed.");
        }

        @Test
        void a_veto_said_of_too_few_votes() {
            // Given S/10768 of 25 August 1972
            VoteRecord vote = deciding(
                    official(recorded("S/10768", "1972-08-25", tally(3, 3, 9), against("SUN"), StatedOutcome.VETOED)));

            // Then
            assertThat(vote.verdict()).isEqualTo(new TooFewVotes(3, 9));
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.VETO_WITHOUT_MAJORITY);
        }

        @Test
        void a_statement_that_the_figures_leave_no_room_for_decides_nothing() {
            // Given S/5095 of 23 March 1962, printed as "not adopted 7-2-1"
            VoteRecord vote = deciding(
                    official(recorded("S/5095", "1962-03-23", tally(7, 2, 1), List.of(), StatedOutcome.NOT_ADOPTED)));

            // Then
            assertThat(vote.verdict()).isInstanceOf(Undetermined.class);
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.STATED_OUTCOME_DIFFERS);
        }

        @Test
        void more_votes_than_the_seats_of_that_day() {
            // When
            VoteRecord vote = deciding(
                    official(recorded("S/1", "1950-01-10", tally(12, 0, 0), List.of(), StatedOutcome.ADOPTED)));

            // Then
            assertThat(vote.tally()).isNull();
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.MORE_VOTES_THAN_SEATS);
        }

        @Test
        void a_vote_of_a_state_that_did_not_sit() {
            // When
            VoteRecord vote = deciding(
                    official(recorded("S/2022/431", "2022-05-26", tally(13, 2, 0), against("CHN RUS PRK"), null)));

            // Then
            assertThat(vote.ballots()).containsOnlyKeys(CHINA, RUSSIA);
            assertThat(vote.contradictions())
                    .extracting(Contradiction::says)
                    .containsExactly("PRK did not sit on the Council on 2022-05-26; its vote does not count.");
        }

        @Test
        void a_later_holder_named_for_a_permanent_seat_counts_for_the_holder_of_the_day() {
            // Given the veto on Mongolia's admission, told of "China"
            VoteRecord vote = deciding(
                    official(recorded("S/3502", "1955-12-13", tally(8, 1, 2), against("CHN"), StatedOutcome.VETOED)));

            // Then
            assertThat(vote.verdict()).isEqualTo(new Vetoed(members("TWN")));
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.OTHER_HOLDER_OF_THE_SEAT);
        }

        @Test
        void two_sources_on_one_members_vote() {
            // Given
            Claim official = official(recorded("S/2022/155", "2022-02-25", null, against("RUS"), null));
            Claim paper = news(
                    recorded("S/2022/155", "2022-02-25", null, List.of(new Ballot(RUSSIA, Position.ABSTAINED)), null),
                    "One Paper");

            // Then
            assertThat(deciding(paper, official).ballots()).containsEntry(RUSSIA, Position.AGAINST);
            assertThat(deciding(paper, official).contradictions())
                    .extracting(Contradiction::says)
                    .containsExactly("vote of RUS: against is shown, and another source says abstained.");
        }

        @Test
        void figures_for_a_decision_without_a_vote() {
            // Given
            var event = new VoteRecorded(
                    new DraftSymbol("S/RES/591"),
                    Question.DRAFT_AS_A_WHOLE,
                    day("1986-11-28"),
                    null,
                    VoteMode.BY_ACCLAMATION,
                    null,
                    tally(15, 0, 0),
                    List.of(),
                    StatedOutcome.ADOPTED,
                    "S/RES/591(1986)");

            // When
            VoteRecord vote = deciding(official(event));

            // Then
            assertThat(vote.tally()).isNull();
            assertThat(vote.verdict()).isEqualTo(new Adopted());
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.FIGURES_WITHOUT_A_VOTE);
        }

        @Test
        void an_adoption_over_a_permanent_no_that_no_source_calls_procedural() {
            // Given S/RES/2623 of 27 February 2022
            Claim unsaid = official(
                    recorded("S/RES/2623", "2022-02-27", tally(11, 1, 3), against("RUS"), StatedOutcome.ADOPTED));
            Claim procedural = news(procedural("S/RES/2623", "2022-02-27"), "One Paper");

            // Then
            assertThat(deciding(unsaid).contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.ADOPTED_AGAINST_PERMANENT_MEMBER);
            assertThat(deciding(unsaid, procedural).contradictions()).isEmpty();
            assertThat(deciding(unsaid, procedural).judgement().basis()).isEqualTo(Basis.COMPUTED);
        }

        private static VoteRecorded procedural(String draft, String day) {
            return new VoteRecorded(
                    new DraftSymbol(draft),
                    Question.DRAFT_AS_A_WHOLE,
                    day(day),
                    null,
                    VoteMode.RECORDED,
                    true,
                    null,
                    List.of(),
                    null,
                    null);
        }
    }

    @Nested
    class AVoteFollowedLive {

        @Test
        void is_live_until_it_is_closed_or_reported() {
            // Given
            Claim ballot = news(
                    new BallotCast(S_2022_431, Question.DRAFT_AS_A_WHOLE, USA, Position.IN_FAVOUR, day("2022-05-26")),
                    "Webcast");
            Claim close = news(new VoteClosed(S_2022_431, Question.DRAFT_AS_A_WHOLE, day("2022-05-26")), "Webcast");

            // Then
            assertThat(deciding(ballot).live()).isTrue();
            assertThat(deciding(ballot).verdict()).isInstanceOf(Undetermined.class);
            assertThat(deciding(ballot, close).live()).isFalse();
            assertThat(deciding(ballot, close).verdict()).isEqualTo(new TooFewVotes(1, 9));
            assertThat(deciding(ballot, close).tally()).isEqualTo(new ReportedTally(1, 0, 0, 14));
            assertThat(deciding(ballot, ARTICLE).verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
        }

        @Test
        void a_close_alone_says_nothing_of_votes_reported_by_name() {
            Claim close = news(new VoteClosed(S_2022_431, Question.DRAFT_AS_A_WHOLE, day("2022-05-26")), "Webcast");

            assertThat(deciding(VETO_LIST, close).verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
        }
    }

    @Nested
    class ADraft {

        private static final Claim TABLED =
                official(tabled("S/2022/431", "Draft on the DPRK", "USA", measure("crude")));

        @Test
        void takes_each_field_from_the_best_claim_that_has_it() {
            // Given
            Claim paper = news(tabled("S/2022/431", "A paper's headline", "", measure("coal")), "One Paper");
            Claim untitled = official(new DraftTabled(
                    S_2022_431, null, day("2022-05-25"), List.of(), "Non-proliferation", "DPRK", List.of()));

            // When
            DraftRecord draft = draft(paper, untitled, TABLED);

            // Then
            assertThat(draft.title()).isEqualTo("Draft on the DPRK");
            assertThat(draft.sponsors()).containsExactly(USA);
            assertThat(draft.tabledOn()).isEqualTo(day("2022-05-25"));
            assertThat(draft.topic()).isEqualTo("Non-proliferation");
            assertThat(draft.regime()).isEqualTo("DPRK");
            assertThat(draft.measures()).containsExactly(measure("crude"));
            assertThat(draft.status()).isEqualTo(DraftStatus.TABLED);
        }

        @Test
        void has_the_measures_of_its_latest_revision() {
            // Given
            Claim first = official(new DraftRevised(S_2022_431, 1, day("2022-05-20"), List.of(measure("first"))));
            Claim second =
                    news(new DraftRevised(S_2022_431, 2, day("2022-05-21"), List.of(measure("second"))), "Paper");
            Claim third = news(new DraftRevised(S_2022_431, 3, day("2022-05-22"), List.of()), "Paper");

            // When
            DraftRecord draft = draft(TABLED, third, second, first);

            // Then
            assertThat(draft.revision()).isEqualTo(3);
            assertThat(draft.revisedOn()).isEqualTo(day("2022-05-22"));
            assertThat(draft.measures()).containsExactly(measure("second"));
        }

        @Test
        void is_withdrawn_unless_it_was_decided() {
            Claim withdrawn = official(new DraftWithdrawn(S_2022_431, day("2022-05-25")));

            assertThat(draft(TABLED, withdrawn).status()).isEqualTo(DraftStatus.WITHDRAWN);
            assertThat(draft(TABLED, withdrawn).withdrawnOn()).isEqualTo(day("2022-05-25"));
            assertThat(draft(TABLED, withdrawn, VETO_LIST).status()).isEqualTo(DraftStatus.VETOED);
        }

        @Test
        void is_decided_by_the_vote_on_the_draft_as_a_whole_only() {
            // Given
            var paragraph = new VoteRecorded(
                    S_2022_431,
                    new Question(QuestionKind.PARAGRAPH, "Paragraph 3"),
                    day("2022-05-26"),
                    null,
                    VoteMode.RECORDED,
                    null,
                    tally(15, 0, 0),
                    List.of(),
                    StatedOutcome.ADOPTED,
                    null);

            // When
            DraftRecord draft = draft(official(paragraph));

            // Then
            assertThat(draft.status()).isEqualTo(DraftStatus.TABLED);
            assertThat(draft.votes().values()).extracting(VoteRecord::id).containsExactly("S-2022-431.paragraph-3");
            assertThat(draft.votes().values()).extracting(VoteRecord::verdict).containsExactly(new Adopted());
        }

        @Test
        void forgets_a_claim_that_was_withdrawn_and_vanishes_with_its_last_one() {
            // Given
            Claim withdrawal = official(new ClaimWithdrawn(S_2022_431, VETO_LIST.id(), "misread"));

            // Then
            assertThat(draft(TABLED, VETO_LIST, withdrawal).votes()).isEmpty();
            assertThat(Dossier.of(List.of(VETO_LIST, withdrawal)).drafts(MEMBERSHIP))
                    .isEmpty();
        }
    }

    @Nested
    class AProvisionalReference {

        private static final DraftSymbol PROVISIONAL = DraftSymbol.provisional(day("2022-05-26"), "DPRK");
        private static final Claim EARLY = news(
                recorded(PROVISIONAL.value(), "2022-05-26", tally(13, 2, null), against("CHN RUS"), null), "Paper");
        private static final Claim JOINED = official(new DraftIdentified(PROVISIONAL, S_2022_431));

        @Test
        void is_one_draft_with_its_symbol_once_that_is_known() {
            // When
            var dossier = Dossier.of(List.of(EARLY, VETO_LIST, JOINED));

            // Then
            assertThat(dossier.drafts(MEMBERSHIP)).containsOnlyKeys(S_2022_431);
            DraftRecord draft = dossier.drafts(MEMBERSHIP).get(S_2022_431);
            assertThat(draft.references()).containsExactly(S_2022_431, PROVISIONAL);
            assertThat(draft.decidingVote().claims()).containsExactly(VETO_LIST, EARLY);
            assertThat(draft.decidingVote().tally()).isEqualTo(tally(13, 2, 0));
        }

        @Test
        void is_a_draft_of_its_own_again_when_the_joining_was_withdrawn() {
            // Given
            Claim withdrawal = official(new ClaimWithdrawn(S_2022_431, JOINED.id(), "another draft"));

            // When
            var drafts =
                    Dossier.of(List.of(EARLY, VETO_LIST, JOINED, withdrawal)).drafts(MEMBERSHIP);

            // Then
            assertThat(drafts).containsOnlyKeys(S_2022_431, PROVISIONAL);
        }

        @Test
        void follows_the_best_claim_and_ends_even_where_claims_go_round() {
            // Given
            var other = new DraftSymbol("S/2022/432");
            Claim wrong = news(new DraftIdentified(PROVISIONAL, other), "Paper");
            Claim back = news(new DraftIdentified(S_2022_431, PROVISIONAL), "Paper");

            // Then
            assertThat(Dossier.of(List.of(wrong, JOINED)).canonical())
                    .containsEntry(PROVISIONAL, S_2022_431)
                    .containsEntry(other, other);
            assertThat(Dossier.of(List.of(JOINED, back)).canonical())
                    .containsEntry(PROVISIONAL, S_2022_431)
                    .containsEntry(S_2022_431, S_2022_431);
        }
    }

    @Test
    void any_order_of_arrival_gives_the_same_drafts() {
        // Given
        var provisional = DraftSymbol.provisional(day("2022-05-26"), "DPRK");
        var claims = new ArrayList<>(List.of(
                VETO_LIST,
                ARTICLE,
                OTHER_ARTICLE,
                MISPRINT,
                official(new DraftIdentified(provisional, S_2022_431)),
                news(recorded(provisional.value(), "2022-05-27", tally(14, 1, 0), against("CHN GBR"), null), "Third"),
                news(new ClaimWithdrawn(S_2022_431, OTHER_ARTICLE.id(), "withdrawn by the paper"), "Paper"),
                new Claim(
                        new UUID(7, 7),
                        new BallotCast(
                                S_2022_431,
                                Question.DRAFT_AS_A_WHOLE,
                                new Member("GBR"),
                                Position.ABSTAINED,
                                day("2022-05-26")),
                        null)));
        var expected = Dossier.of(claims).drafts(MEMBERSHIP);

        for (int seed = 0; seed < 200; seed++) {
            // When
            Collections.shuffle(claims, new Random(seed));
            Dossier oneByOne = Dossier.EMPTY;
            for (Claim claim : claims) {
                oneByOne = oneByOne.with(claim).with(claim);
            }

            // Then
            assertThat(oneByOne.drafts(MEMBERSHIP)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    private static VoteRecord deciding(Claim... claims) {
        return draft(claims).decidingVote();
    }

    private static DraftRecord draft(Claim... claims) {
        return Dossier.of(List.of(claims)).drafts(MEMBERSHIP).firstEntry().getValue();
    }

    private static VoteRecorded meeting(String meeting) {
        return new VoteRecorded(
                S_2022_431,
                Question.DRAFT_AS_A_WHOLE,
                day("2022-05-26"),
                meeting,
                VoteMode.RECORDED,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static DraftTabled tabled(String draft, String title, String sponsors, Measure measure) {
        return new DraftTabled(new DraftSymbol(draft), title, null, members(sponsors), null, null, List.of(measure));
    }

    private static Measure measure(String key) {
        return new Measure(
                "DPRK",
                key,
                MeasureKind.CAP,
                MeasureEffect.IMPOSE,
                Direction.TO_TARGET,
                key,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                false);
    }
}
