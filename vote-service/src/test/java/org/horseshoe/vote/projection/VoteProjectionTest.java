package org.horseshoe.vote.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.testing.ProjectionSpec.projecting;
import static org.horseshoe.vote.Events.DPRK_2022;
import static org.horseshoe.vote.Events.MAY_26;
import static org.horseshoe.vote.Events.PROVISIONAL;
import static org.horseshoe.vote.Events.ballot;
import static org.horseshoe.vote.Events.crude;
import static org.horseshoe.vote.Events.identified;
import static org.horseshoe.vote.Events.members;
import static org.horseshoe.vote.Events.news;
import static org.horseshoe.vote.Events.official;
import static org.horseshoe.vote.Events.tabled;
import static org.horseshoe.vote.Events.tally;
import static org.horseshoe.vote.Events.voted;
import static org.horseshoe.vote.Events.withdrawn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Forum;
import org.horseshoe.events.Measure;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.StatementMade;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.Stance;
import org.horseshoe.events.StatedOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VoteProjectionTest {

    private static final EventEnvelope TABLED = news("Paper", tabled(DPRK_2022, "Draft on the DPRK", crude(3_000_000)));
    private static final EventEnvelope VETO_LIST =
            official(voted(DPRK_2022, MAY_26, null, "CHN RUS", StatedOutcome.VETOED));
    private static final EventEnvelope ARTICLE =
            news("Paper", voted(DPRK_2022, MAY_26, tally(13, 2, null), "CHN RUS", StatedOutcome.VETOED));

    private static final LocalDate JUNE_10 = LocalDate.of(2022, 6, 10);

    @Nested
    class GivenATabledDraft {

        @Test
        void a_veto_makes_one_vote_and_is_told_once() {
            projecting(new VoteProjection())
                    .given(TABLED)
                    .when(ARTICLE)
                    .deliveredTimes(3)
                    .then(db -> {
                        assertThat(rows(db, "select draft, status, title, decided_on, sponsors from draft"))
                                .containsExactly("S/2022/431|vetoed|Draft on the DPRK|2022-05-26|{USA}");
                        assertThat(rows(db, """
                                        select draft, question, held_on, in_favour, against, abstained, voted_against,
                                          verdict, basis, vetoed_by, required, claims from vote"""))
                                .containsExactly(
                                        "S/2022/431||2022-05-26|13|2|0|{CHN,RUS}|vetoed|computed|{CHN,RUS}|9|1");
                    })
                    .thenFollows(
                            vetoed(DPRK_2022, tally(13, 2, 0), crude(3_000_000)),
                            new VetoDebateDue(DPRK_2022, MAY_26, JUNE_10, members("CHN RUS")));
        }

        @Test
        void one_id_given_to_claims_on_two_names_is_a_claim_on_each_whichever_comes_first() {
            EventEnvelope other = news("Paper", tabled(new DraftSymbol("S/2022/432"), "Another draft"));
            var sameId =
                    new EventEnvelope(TABLED.id(), other.source(), other.time(), null, other.evidence(), other.event());

            for (List<EventEnvelope> order : List.of(List.of(TABLED, sameId), List.of(sameId, TABLED))) {
                projecting(new VoteProjection())
                        .given(order.getFirst())
                        .when(order.getLast())
                        .deliveredTimes(2)
                        .then(db -> assertThat(rows(db, "select draft, title from draft order by 1"))
                                .containsExactly("S/2022/431|Draft on the DPRK", "S/2022/432|Another draft"))
                        .then(db -> assertThat(rows(db, "select count(*) from claim"))
                                .containsExactly("2"));
            }
        }

        @Test
        void a_debate_in_time_meets_the_duty_and_is_told_once() {
            projecting(new VoteProjection())
                    .given(TABLED, ARTICLE)
                    .when(
                            official(debate(LocalDate.of(2022, 6, 8), "A/76/PV.77")),
                            news("Paper", debate(LocalDate.of(2022, 6, 8), null)))
                    .deliveredTimes(2)
                    .then(db -> assertThat(rows(db, "select status from draft")).containsExactly("vetoed"))
                    .thenFollows(new VetoDebateDutyMet(DPRK_2022, LocalDate.of(2022, 6, 8), JUNE_10));
        }

        @Test
        void a_debate_that_is_taken_back_leaves_the_duty_open_again() {
            EventEnvelope debate = official(debate(LocalDate.of(2022, 6, 8), "A/76/PV.77"));

            projecting(new VoteProjection())
                    .given(TABLED, ARTICLE, debate)
                    .when(official(withdrawn(DPRK_2022, debate)))
                    .thenFollows(new VetoDebateDue(DPRK_2022, MAY_26, JUNE_10, members("CHN RUS")));
        }

        @Test
        void a_debate_after_its_day_does_not_meet_the_duty() {
            projecting(new VoteProjection())
                    .given(TABLED, ARTICLE)
                    .when(official(debate(LocalDate.of(2022, 6, 13), "A/76/PV.80")))
                    .thenFollows();
        }

        @Test
        void a_second_source_adds_evidence_and_tells_nothing_new() {
            projecting(new VoteProjection())
                    .given(TABLED, ARTICLE)
                    .when(VETO_LIST)
                    .then(db -> assertThat(rows(db, "select verdict, basis, claims from vote"))
                            .containsExactly("vetoed|computed|2"))
                    .thenFollows();
        }

        @Test
        void fuller_evidence_is_told_as_a_fuller_outcome() {
            projecting(new VoteProjection())
                    .given(TABLED, VETO_LIST)
                    .when(ARTICLE)
                    .thenFollows(vetoed(DPRK_2022, tally(13, 2, 0), crude(3_000_000)));
        }

        @Test
        void what_follows_each_event_does_not_depend_on_the_batches() {
            var oneBatch = projecting(new VoteProjection()).when(TABLED, VETO_LIST, ARTICLE);
            var several = projecting(new VoteProjection());
            several.harness().deliver(TABLED);
            several.harness().deliver(VETO_LIST);
            several.harness().deliver(ARTICLE);

            assertThat(oneBatch.harness().published())
                    .isEqualTo(several.harness().published())
                    .hasSize(3);
            assertThat(oneBatch.harness().rows()).isEqualTo(several.harness().rows());
        }

        @Test
        void ballots_decide_as_soon_as_they_can() {
            var events = new ArrayList<EventEnvelope>();
            for (var member : members("ALB ARE BRA FRA GAB GBR GHA IND IRL")) {
                events.add(official(ballot(DPRK_2022, member.code(), Position.IN_FAVOUR)));
            }
            events.add(official(ballot(DPRK_2022, "RUS", Position.AGAINST)));

            projecting(new VoteProjection())
                    .given(TABLED)
                    .when(events.toArray(EventEnvelope[]::new))
                    .then(db -> assertThat(rows(db, "select live, verdict, in_favour, vetoed_by from vote"))
                            .containsExactly("t|vetoed|null|{RUS}"))
                    .thenFollows(
                            new DraftVetoed(
                                    DPRK_2022,
                                    MAY_26,
                                    members("RUS"),
                                    null,
                                    "Draft on the DPRK",
                                    "DPRK",
                                    members("USA"),
                                    List.of(crude(3_000_000))),
                            new VetoDebateDue(DPRK_2022, MAY_26, JUNE_10, members("RUS")));
        }

        @Test
        void a_statement_is_kept_and_changes_neither_draft_nor_vote() {
            var statement = new StatementMade(
                    DPRK_2022, null, null, null, Forum.SECURITY_COUNCIL, Stance.OPPOSES, MAY_26, "It opposed.");

            projecting(new VoteProjection())
                    .given(TABLED)
                    .when(official(statement))
                    .then(db -> assertThat(rows(db, "select type from claim order by type"))
                            .containsExactly("draft-tabled.v1", "statement-made.v1"))
                    .then(db -> assertThat(rows(db, "select draft, status from draft"))
                            .containsExactly("S/2022/431|tabled"))
                    .thenFollows();
        }

        @Test
        void a_statement_alone_makes_no_draft() {
            var statement = new StatementMade(
                    DPRK_2022, null, null, null, Forum.SECURITY_COUNCIL, Stance.OPPOSES, MAY_26, "It opposed.");

            projecting(new VoteProjection())
                    .when(official(statement))
                    .then(db -> assertThat(rows(db, "select type from claim")).containsExactly("statement-made.v1"))
                    .then(db -> assertThat(rows(db, "select draft from draft")).isEmpty())
                    .thenFollows();
        }
    }

    @Nested
    class GivenAVetoUnderAProvisionalReference {

        private static final EventEnvelope EARLY =
                news("Paper", voted(PROVISIONAL, MAY_26, tally(13, 2, null), "CHN RUS", null));
        private static final EventEnvelope JOINED = official(identified(PROVISIONAL, DPRK_2022));

        @Test
        void the_symbol_takes_the_vote_and_the_outcome_over() {
            projecting(new VoteProjection())
                    .given(EARLY)
                    .when(JOINED)
                    .deliveredTimes(2)
                    .then(db -> {
                        assertThat(rows(db, "select draft, also_known_as, status from draft"))
                                .containsExactly("S/2022/431|{provisional/2022-05-26/dprk}|vetoed");
                        assertThat(rows(db, "select draft, claims from vote")).containsExactly("S/2022/431|1");
                        assertThat(rows(db, "select reference, canonical from reference order by 1"))
                                .containsExactly("S/2022/431|S/2022/431", "provisional/2022-05-26/dprk|S/2022/431");
                    })
                    .thenFollows(
                            new OutcomeWithdrawn(PROVISIONAL, DPRK_2022, "The draft is known as S/2022/431."),
                            new DraftVetoed(
                                    DPRK_2022,
                                    MAY_26,
                                    members("CHN RUS"),
                                    tally(13, 2, 0),
                                    null,
                                    null,
                                    List.of(),
                                    List.of()),
                            new VetoDebateDue(DPRK_2022, MAY_26, JUNE_10, members("CHN RUS")));
        }

        @Test
        void later_claims_under_either_name_belong_to_the_symbol() {
            EventEnvelope late = news("Late Paper", voted(PROVISIONAL, MAY_26, tally(13, 2, 0), "", null));

            projecting(new VoteProjection())
                    .given(JOINED, EARLY)
                    .when(late, VETO_LIST)
                    .then(db -> assertThat(rows(db, "select draft, verdict, claims from vote"))
                            .containsExactly("S/2022/431|vetoed|3"))
                    .thenFollows();
        }

        @Test
        void a_joining_that_is_taken_back_parts_them_again() {
            projecting(new VoteProjection())
                    .given(EARLY, VETO_LIST, JOINED)
                    .when(official(withdrawn(PROVISIONAL, JOINED)))
                    .then(db -> assertThat(rows(db, "select draft, claims from vote order by 1"))
                            .containsExactly("S/2022/431|1", "provisional/2022-05-26/dprk|1"));
        }
    }

    @Test
    void a_withdrawn_claim_takes_its_outcome_back() {
        projecting(new VoteProjection())
                .given(VETO_LIST)
                .when(official(withdrawn(DPRK_2022, VETO_LIST)))
                .then(db -> {
                    assertThat(rows(db, "select * from vote")).isEmpty();
                    assertThat(rows(db, "select * from draft")).isEmpty();
                    assertThat(rows(db, "select type from claim order by 1"))
                            .containsExactly("claim-withdrawn.v1", "vote-recorded.v1");
                })
                .thenFollows(new OutcomeWithdrawn(DPRK_2022, null, "What is known no longer decides the draft."));
    }

    private static VetoDebateHeld debate(LocalDate heldOn, @Nullable String meeting) {
        return new VetoDebateHeld(DPRK_2022, heldOn, meeting, members("CHN RUS"));
    }

    private static DraftVetoed vetoed(DraftSymbol draft, ReportedTally tally, Measure measure) {
        return new DraftVetoed(
                draft,
                MAY_26,
                members("CHN RUS"),
                tally,
                "Draft on the DPRK",
                "DPRK",
                members("USA"),
                List.of(measure));
    }

    static List<String> rows(Connection db, String sql) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }
}
