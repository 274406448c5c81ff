package org.horseshoe.vote.domain.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.Events.DPRK_2022;
import static org.horseshoe.vote.Events.MAY_26;
import static org.horseshoe.vote.Events.PROVISIONAL;
import static org.horseshoe.vote.Events.identified;
import static org.horseshoe.vote.Events.members;
import static org.horseshoe.vote.Events.news;
import static org.horseshoe.vote.Events.official;
import static org.horseshoe.vote.Events.tally;
import static org.horseshoe.vote.Events.voted;
import static org.horseshoe.vote.Events.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Forum;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.EmergencySpecialSessionMet;
import org.horseshoe.events.ProceedingsEvent.StatementMade;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.Stance;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.debate.HeldDebate.Meeting;
import org.horseshoe.vote.domain.debate.SpeakersList.Speaker;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DebateFoldTest {

    private static final LocalDate JUNE_8 = LocalDate.of(2022, 6, 8);
    private static final LocalDate JUNE_10 = LocalDate.of(2022, 6, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
    private static final EventEnvelope VETO =
            official(voted(DPRK_2022, MAY_26, tally(13, 2, 0), "CHN RUS", StatedOutcome.VETOED));
    private static final EventEnvelope DEBATE = official(debate(JUNE_8, "A/76/PV.77", "CHN RUS DNK USA"));

    @Nested
    class TheVetoOf26May2022 {

        @Test
        void was_to_be_debated_by_10_june_and_was_on_8_june_the_eighth_working_day() {
            // When
            VetoDebate debate = debate(VETO, DEBATE);

            // Then
            assertThat(debate.duty())
                    .isEqualTo(new Duty.Owed(
                            MAY_26, HeadquartersCalendar.ofRecord().after(MAY_26, 10)));
            assertThat(((Duty.Owed) debate.duty()).dueOn()).isEqualTo(JUNE_10);
            assertThat(debate.statusOn(LATER)).isEqualTo(DebateStatus.MET);
            assertThat(debate.reasonOn(LATER)).isNull();
            assertThat(held(debate).heldOn()).isEqualTo(JUNE_8);
            assertThat(held(debate).workingDays()).isEqualTo(8);
            assertThat(held(debate).meetings()).containsExactly(new Meeting(JUNE_8, "A/76/PV.77"));
            assertThat(debate.contradictions()).isEmpty();
        }

        @Test
        void is_open_to_the_last_day_and_missed_the_day_after() {
            // When
            VetoDebate debate = debate(VETO);

            // Then
            assertThat(debate.statusOn(JUNE_10)).isEqualTo(DebateStatus.OPEN);
            assertThat(debate.statusOn(JUNE_10.plusDays(1))).isEqualTo(DebateStatus.MISSED);
            assertThat(debate.reasonOn(JUNE_10)).isNull();
            assertThat(debate.reasonOn(JUNE_10.plusDays(1)))
                    .isEqualTo("2022-06-10 has passed, and no source tells of a debate.");
        }

        @Test
        void is_met_on_the_last_day_and_held_late_the_day_after() {
            assertThat(debate(VETO, official(debate(JUNE_10, null, ""))).statusOn(LATER))
                    .isEqualTo(DebateStatus.MET);
            assertThat(debate(VETO, official(debate(JUNE_10.plusDays(1), null, "")))
                            .statusOn(LATER))
                    .isEqualTo(DebateStatus.HELD_LATE);
        }

        @Test
        void is_open_again_when_the_report_of_the_debate_is_withdrawn() {
            // When
            VetoDebate debate = debate(VETO, DEBATE, official(withdrawn(DPRK_2022, DEBATE)));

            // Then
            assertThat(debate.held()).isNull();
            assertThat(debate.speakers()).isEqualTo(new SpeakersList(List.of(), List.of()));
            assertThat(debate.statusOn(JUNE_10)).isEqualTo(DebateStatus.OPEN);
        }

        @Test
        void takes_over_what_was_told_under_a_provisional_reference() {
            // Given
            EventEnvelope early = news("Paper", new VetoDebateHeld(PROVISIONAL, JUNE_8, null, members("CHN RUS")));

            // When
            VetoDebate debate = debate(VETO, early, official(identified(PROVISIONAL, DPRK_2022)));

            // Then
            assertThat(held(debate).heldOn()).isEqualTo(JUNE_8);
        }

        @Test
        void is_the_same_for_every_order_of_the_claims() {
            // Given
            var claims = new ArrayList<>(List.of(
                    VETO,
                    DEBATE,
                    news("One", debate(JUNE_8.plusDays(1), null, "USA")),
                    official(debate(JUNE_10, "A/76/PV.79", "FRA GBR")),
                    official(new EmergencySpecialSessionMet(DPRK_2022, 11, JUNE_8, null)),
                    news("One", statement("CHN", "Zhang Jun", JUNE_8, Stance.OPPOSES)),
                    news("Two", statement("CHN", "Mr. Zhang", null, Stance.NEUTRAL)),
                    official(statement("CHN", null, JUNE_8, Stance.OPPOSES))));
            VetoDebate inOrder = debate(claims);
            var random = new Random(8);

            for (int i = 0; i < 100; i++) {
                Collections.shuffle(claims, random);

                assertThat(debate(claims)).isEqualTo(inOrder);
            }
        }
    }

    @Nested
    class NoDuty {

        @Test
        void before_26_april_2022_and_says_why() {
            // When
            VetoDebate before =
                    debate(official(voted(DPRK_2022, Duty.IN_FORCE.minusDays(1), tally(13, 1, 1), "RUS", null)));
            VetoDebate since = debate(official(voted(DPRK_2022, Duty.IN_FORCE, tally(13, 1, 1), "RUS", null)));

            // Then
            assertThat(before.statusOn(LATER)).isEqualTo(DebateStatus.NOT_APPLICABLE);
            assertThat(reason(before)).contains("2022-04-25", "2022-04-26", "A/RES/76/262");
            assertThat(since.duty()).isInstanceOf(Duty.Owed.class);
        }

        @Test
        void after_a_procedural_vote_with_a_permanent_member_against() {
            // Given: S/RES/2623 was adopted 11-1-3; here with a later day.
            var procedural = new VoteRecorded(
                    DPRK_2022,
                    Question.DRAFT_AS_A_WHOLE,
                    MAY_26,
                    null,
                    VoteMode.RECORDED,
                    true,
                    tally(11, 1, 3),
                    List.of(new Ballot(new Member("RUS"), Position.AGAINST)),
                    null,
                    null);

            // When
            VetoDebate debate = debate(official(procedural));

            // Then
            assertThat(debate.statusOn(LATER)).isEqualTo(DebateStatus.NOT_APPLICABLE);
            assertThat(reason(debate)).contains("procedural", "Art. 27(2)");
        }

        @Test
        void where_too_few_voted_in_favour_or_the_vote_carried_or_is_not_decided() {
            assertThat(reason(debate(official(voted(DPRK_2022, MAY_26, tally(8, 2, 5), "CHN RUS", null)))))
                    .contains("Too few");
            assertThat(reason(debate(official(voted(DPRK_2022, MAY_26, tally(15, 0, 0), "", null)))))
                    .isEqualTo("The vote carried: there was no veto.");
            assertThat(reason(debate(official(voted(DPRK_2022, MAY_26, tally(13, 2, 0), "", null)))))
                    .contains("does not decide");
        }

        private static String reason(VetoDebate debate) {
            assertThat(debate.duty()).isInstanceOf(Duty.NotApplicable.class);
            return Objects.requireNonNull(debate.reasonOn(LATER));
        }
    }

    @Nested
    class AnEmergencySpecialSession {

        @Test
        void that_meets_before_the_debate_is_overdue_suspends_the_duty() {
            // When
            VetoDebate debate = debate(VETO, official(session(JUNE_8)), news("Paper", session(JUNE_8)));

            // Then
            assertThat(debate.statusOn(LATER)).isEqualTo(DebateStatus.SUSPENDED);
            assertThat(debate.reasonOn(LATER))
                    .isEqualTo("Emergency special session 11 met on 2022-06-08 on the same situation"
                            + " (A/RES/76/262, para. 1).");
            assertThat(debate.sessions()).singleElement().satisfies(session -> {
                assertThat(session.number()).isEqualTo(11);
                assertThat(session.meeting()).isEqualTo("A/ES-11/PV.12");
                assertThat(session.claims()).hasSize(2);
            });
        }

        @Test
        void that_met_before_the_veto_or_when_the_debate_was_overdue_does_not() {
            assertThat(debate(VETO, official(session(MAY_26.minusDays(1)))).statusOn(LATER))
                    .isEqualTo(DebateStatus.MISSED);
            assertThat(debate(VETO, official(session(JUNE_10.plusDays(1)))).statusOn(LATER))
                    .isEqualTo(DebateStatus.MISSED);
            assertThat(debate(VETO, official(session(MAY_26))).statusOn(LATER)).isEqualTo(DebateStatus.SUSPENDED);
            assertThat(debate(VETO, official(session(JUNE_10))).statusOn(LATER)).isEqualTo(DebateStatus.SUSPENDED);
        }

        @Test
        void beside_a_debate_in_time_changes_nothing_and_excuses_a_late_one() {
            assertThat(debate(VETO, DEBATE, official(session(JUNE_8))).statusOn(LATER))
                    .isEqualTo(DebateStatus.MET);
            assertThat(debate(VETO, official(debate(LATER, null, "")), official(session(JUNE_8)))
                            .statusOn(LATER))
                    .isEqualTo(DebateStatus.SUSPENDED);
        }

        private static EmergencySpecialSessionMet session(LocalDate metOn) {
            return new EmergencySpecialSessionMet(DPRK_2022, 11, metOn, "A/ES-11/PV.12");
        }
    }

    @Nested
    class ClaimsOnADebate {

        @Test
        void that_differ_on_the_day_are_noted_and_the_best_is_shown() {
            // Given
            EventEnvelope paper = news("Paper", debate(JUNE_8.plusDays(1), null, "USA"));

            // When
            VetoDebate debate = debate(VETO, paper, DEBATE);

            // Then
            assertThat(held(debate).heldOn()).isEqualTo(JUNE_8);
            assertThat(held(debate).claims()).extracting(Claim::id).containsExactly(DEBATE.id(), paper.id());
            assertThat(debate.contradictions())
                    .containsExactly(new Contradiction(
                            Contradiction.Kind.SOURCES_DIFFER,
                            "day of the debate: 2022-06-08 is shown, and another source says 2022-06-09.",
                            List.of(DEBATE.id(), paper.id()),
                            List.of(DEBATE.id())));
        }

        @Test
        void that_agree_on_the_day_are_one_debate_and_nothing_is_noted() {
            // Given
            EventEnvelope paper = news("Paper", debate(JUNE_8, null, "CHN RUS"));

            // When
            VetoDebate debate = debate(VETO, paper, DEBATE);

            // Then
            assertThat(held(debate).meetings()).containsExactly(new Meeting(JUNE_8, "A/76/PV.77"));
            assertThat(held(debate).claims()).extracting(Claim::id).containsExactly(DEBATE.id(), paper.id());
            assertThat(debate.contradictions()).isEmpty();
        }

        @Test
        void on_a_day_before_the_veto_do_not_count() {
            // Given
            EventEnvelope impossible = official(debate(MAY_26.minusDays(1), null, ""));

            // When
            VetoDebate debate = debate(VETO, impossible);

            // Then
            assertThat(debate.held()).isNull();
            assertThat(debate.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Contradiction.Kind.DEBATE_BEFORE_THE_VETO);
        }

        @Test
        void with_meeting_records_of_their_own_are_one_debate_that_went_on() {
            // Given
            EventEnvelope goneOn = official(debate(JUNE_10, "A/76/PV.79", "FRA USA"));
            EventEnvelope afternoon = official(debate(JUNE_8, "A/76/PV.78", "JPN"));

            // When
            VetoDebate debate = debate(VETO, goneOn, afternoon, DEBATE);

            // Then
            assertThat(held(debate).meetings())
                    .containsExactly(
                            new Meeting(JUNE_8, "A/76/PV.77"),
                            new Meeting(JUNE_8, "A/76/PV.78"),
                            new Meeting(JUNE_10, "A/76/PV.79"));
            assertThat(held(debate).heldOn()).isEqualTo(JUNE_8);
            assertThat(debate.speakers().inOrder())
                    .extracting(Speaker::state)
                    .containsExactlyElementsOf(members("CHN RUS DNK USA JPN FRA"));
            assertThat(debate.contradictions()).isEmpty();
        }

        @Test
        void of_which_the_best_names_no_record_take_it_from_a_lesser_one_of_the_day() {
            // When
            VetoDebate debate =
                    debate(VETO, official(debate(JUNE_8, null, "")), news("Paper", debate(JUNE_8, "A/76/PV.77", "")));

            // Then
            assertThat(held(debate).meetings()).containsExactly(new Meeting(JUNE_8, "A/76/PV.77"));
        }

        @Test
        void can_tell_that_one_debate_served_two_vetoes() {
            // Given
            var other = new DraftSymbol("S/2022/999");
            VetoDebate here = debate(VETO, DEBATE);

            // Then
            assertThat(here.sharesDebateWith(elsewhere(other, JUNE_8, "A/76/PV.77")))
                    .isTrue();
            assertThat(here.sharesDebateWith(elsewhere(other, JUNE_8, null))).isTrue();
            assertThat(here.sharesDebateWith(elsewhere(other, JUNE_8, "A/76/PV.80")))
                    .isFalse();
            assertThat(here.sharesDebateWith(elsewhere(other, JUNE_10, "A/76/PV.77")))
                    .isFalse();
            assertThat(here.sharesDebateWith(debate(VETO))).isFalse();
            assertThat(debate(VETO).sharesDebateWith(here)).isFalse();
        }

        private static VetoDebate elsewhere(DraftSymbol draft, LocalDate heldOn, String meeting) {
            return debate(
                    draft,
                    List.of(
                            official(voted(draft, MAY_26, tally(13, 1, 1), "USA", null)),
                            official(new VetoDebateHeld(draft, heldOn, meeting, List.of()))));
        }
    }

    @Nested
    class Speakers {

        @Test
        void are_the_vetoing_members_first_then_the_others_as_recorded() {
            // When
            SpeakersList speakers = debate(VETO, DEBATE).speakers();

            // Then
            assertThat(speakers.inOrder())
                    .containsExactly(
                            new Speaker(new Member("CHN"), true, 1),
                            new Speaker(new Member("RUS"), true, 2),
                            new Speaker(new Member("DNK"), false, 3),
                            new Speaker(new Member("USA"), false, 4));
            assertThat(speakers.departures()).isEmpty();
        }

        @Test
        void who_came_before_a_vetoing_member_are_told() {
            // When
            SpeakersList speakers = debate(VETO, official(debate(JUNE_8, null, "CHN DNK USA RUS")))
                    .speakers();

            // Then
            assertThat(speakers.inOrder())
                    .containsExactly(
                            new Speaker(new Member("CHN"), true, 1),
                            new Speaker(new Member("RUS"), true, 4),
                            new Speaker(new Member("DNK"), false, 2),
                            new Speaker(new Member("USA"), false, 3));
            assertThat(speakers.departures())
                    .containsExactly("RUS vetoed and had precedence; before it spoke DNK, USA.");
        }

        @Test
        void of_whom_only_a_statement_there_is_known_have_no_place() {
            // When
            SpeakersList speakers = debate(
                            VETO,
                            official(debate(JUNE_8, null, "DNK")),
                            official(statement("KOR", null, JUNE_8, Stance.SUPPORTS)),
                            official(statement("RUS", null, JUNE_8, Stance.OPPOSES)),
                            official(statement("FRA", null, JUNE_10, Stance.SUPPORTS)),
                            official(inCouncil("GBR")))
                    .speakers();

            // Then
            assertThat(speakers.inOrder())
                    .containsExactly(
                            new Speaker(new Member("RUS"), true, null),
                            new Speaker(new Member("DNK"), false, 1),
                            new Speaker(new Member("KOR"), false, null));
            assertThat(speakers.departures()).isEmpty();
        }

        @Test
        void come_from_the_best_claim_that_names_any() {
            assertThat(debate(VETO, official(debate(JUNE_8, null, "")), news("Paper", debate(JUNE_8, null, "RUS USA")))
                            .speakers()
                            .inOrder())
                    .extracting(Speaker::state)
                    .containsExactlyElementsOf(members("RUS USA"));
        }
    }

    @Nested
    class Statements {

        @Test
        void of_one_state_in_one_place_on_one_day_are_one_with_all_evidence() {
            // Given
            EventEnvelope official = official(statement("CHN", "Zhang Jun", JUNE_8, Stance.UNKNOWN));
            EventEnvelope paper = news("One", statement("CHN", "Mr. Zhang", JUNE_8, Stance.OPPOSES));
            EventEnvelope undated = news("Two", statement("CHN", null, null, Stance.OPPOSES));

            // When
            VetoDebate debate = debate(VETO, undated, paper, official);

            // Then
            assertThat(debate.statements()).singleElement().satisfies(statement -> {
                assertThat(statement.speaker()).isEqualTo("Zhang Jun");
                assertThat(statement.stance()).isEqualTo(Stance.OPPOSES);
                assertThat(statement.madeOn()).isEqualTo(JUNE_8);
                assertThat(statement.claims())
                        .extracting(Claim::id)
                        .startsWith(official.id())
                        .containsExactlyInAnyOrder(official.id(), paper.id(), undated.id());
            });
            assertThat(debate.contradictions()).isEmpty();
        }

        @Test
        void of_different_places_days_states_or_persons_are_different() {
            // When
            VetoDebate debate = debate(
                    VETO,
                    official(inCouncil("CHN")),
                    official(statement("CHN", "Zhang Jun", JUNE_8, Stance.OPPOSES)),
                    official(statement("CHN", "Dai Bing", JUNE_8, Stance.OPPOSES)),
                    official(statement("CHN", "Zhang Jun", JUNE_10, Stance.OPPOSES)),
                    official(statement("USA", null, JUNE_8, Stance.SUPPORTS)),
                    official(statement(null, "Abdulla Shahid", JUNE_8, Stance.NEUTRAL)));

            // Then
            assertThat(debate.statements())
                    .extracting(statement ->
                            Objects.toString(statement.state()) + " " + statement.speaker() + " " + statement.madeOn())
                    .containsExactly(
                            "CHN null 2022-05-26",
                            "CHN Dai Bing 2022-06-08",
                            "CHN Zhang Jun 2022-06-08",
                            "USA null 2022-06-08",
                            "null Abdulla Shahid 2022-06-08",
                            "CHN Zhang Jun 2022-06-10");
        }

        @Test
        void of_two_days_stay_two_where_a_better_source_names_no_day() {
            // When
            VetoDebate debate = debate(
                    VETO,
                    official(statement("CHN", null, null, Stance.OPPOSES)),
                    news("One", statement("CHN", null, JUNE_8, Stance.OPPOSES)),
                    news("Two", statement("CHN", null, JUNE_10, Stance.OPPOSES)));

            // Then
            assertThat(debate.statements()).extracting(Statement::madeOn).containsExactly(JUNE_8, JUNE_10);
        }

        @Test
        void of_one_person_are_one_where_a_source_leaves_out_the_state() {
            // When
            VetoDebate debate = debate(
                    VETO,
                    official(statement("CHN", "Zhang Jun", JUNE_8, Stance.OPPOSES)),
                    news("One", statement(null, "Mr. Zhang", JUNE_8, Stance.OPPOSES)));

            // Then
            assertThat(debate.statements()).singleElement().satisfies(statement -> {
                assertThat(statement.state()).isEqualTo(new Member("CHN"));
                assertThat(statement.claims()).hasSize(2);
            });
        }

        @Test
        void of_two_names_are_one_by_a_part_of_three_letters_and_not_of_two() {
            assertThat(speakers("Liu Jieyi", "Mr. Liu")).containsExactly("Liu Jieyi");
            assertThat(speakers("Wu Haitao", "Wu Jianmin")).containsExactly("Wu Haitao", "Wu Jianmin");
        }

        private static List<String> speakers(String official, String paper) {
            VetoDebate debate = debate(
                    VETO,
                    official(statement("CHN", official, JUNE_8, Stance.OPPOSES)),
                    news("One", statement("CHN", paper, JUNE_8, Stance.OPPOSES)));
            return debate.statements().stream().map(Statement::speaker).toList();
        }

        @Test
        void whose_stance_is_told_differently_are_noted() {
            // Given
            EventEnvelope official = official(statement("CHN", null, JUNE_8, Stance.OPPOSES));
            EventEnvelope paper = news("One", statement("CHN", null, JUNE_8, Stance.NEUTRAL));

            // When
            VetoDebate debate = debate(VETO, paper, official);

            // Then
            assertThat(debate.statements()).extracting(Statement::stance).containsExactly(Stance.OPPOSES);
            assertThat(debate.contradictions())
                    .containsExactly(new Contradiction(
                            Contradiction.Kind.SOURCES_DIFFER,
                            "stance of CHN: opposes is shown, and another source says neutral.",
                            List.of(official.id(), paper.id()),
                            List.of(official.id())));
        }
    }

    @Nested
    class ADraftWithSeveralVotes {

        @Test
        void is_debated_for_the_vote_that_was_vetoed() {
            // Given
            var amendment = new Question(QuestionKind.AMENDMENT, "amendment 1");
            EventEnvelope adopted = official(voted(DPRK_2022, MAY_26, tally(13, 0, 2), "", null));
            EventEnvelope vetoed = official(new VoteRecorded(
                    DPRK_2022,
                    amendment,
                    MAY_26,
                    null,
                    VoteMode.RECORDED,
                    null,
                    tally(10, 1, 4),
                    List.of(new Ballot(new Member("USA"), Position.AGAINST)),
                    null,
                    null));

            // When
            DraftRecord draft = draft(DPRK_2022, List.of(adopted, vetoed));

            // Then
            assertThat(Objects.requireNonNull(DebateFold.vetoed(draft)).id()).isEqualTo("S-2022-431.amendment-1");
            assertThat(Objects.requireNonNull(DebateFold.vetoed(draft(DPRK_2022, List.of(adopted))))
                            .id())
                    .isEqualTo("S-2022-431");
            assertThat(Objects.requireNonNull(DebateFold.vetoed(draft(DPRK_2022, List.of(VETO, vetoed))))
                            .id())
                    .isEqualTo("S-2022-431");
        }
    }

    private static VetoDebateHeld debate(LocalDate heldOn, String meeting, String speakers) {
        return new VetoDebateHeld(DPRK_2022, heldOn, meeting, members(speakers));
    }

    private static StatementMade statement(String state, String speaker, LocalDate madeOn, Stance stance) {
        return new StatementMade(
                DPRK_2022,
                speaker,
                null,
                state == null ? null : new Member(state),
                Forum.GENERAL_ASSEMBLY,
                stance,
                madeOn,
                null);
    }

    private static StatementMade inCouncil(String state) {
        return new StatementMade(
                DPRK_2022, null, null, new Member(state), Forum.SECURITY_COUNCIL, Stance.OPPOSES, MAY_26, null);
    }

    private static HeldDebate held(VetoDebate debate) {
        return Objects.requireNonNull(debate.held());
    }

    private static VetoDebate debate(EventEnvelope... claims) {
        return debate(Arrays.asList(claims));
    }

    private static VetoDebate debate(List<EventEnvelope> claims) {
        return debate(DPRK_2022, claims);
    }

    private static VetoDebate debate(DraftSymbol symbol, List<EventEnvelope> claims) {
        DraftRecord draft = draft(symbol, claims);
        return DebateFold.of(draft, Objects.requireNonNull(DebateFold.vetoed(draft)), HeadquartersCalendar.ofRecord());
    }

    private static DraftRecord draft(DraftSymbol symbol, List<EventEnvelope> claims) {
        return Objects.requireNonNull(Dossier.of(claims.stream()
                        .map(claim -> new Claim(claim.id(), (ProceedingsEvent) claim.event(), claim.evidence()))
                        .toList())
                .drafts(CouncilMembership.ofRecord())
                .get(symbol));
    }
}
