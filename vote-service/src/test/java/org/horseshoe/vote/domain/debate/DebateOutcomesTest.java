package org.horseshoe.vote.domain.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.Events.DPRK_2022;
import static org.horseshoe.vote.Events.MAY_26;
import static org.horseshoe.vote.Events.members;
import static org.horseshoe.vote.Events.official;
import static org.horseshoe.vote.Events.tally;
import static org.horseshoe.vote.Events.voted;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;
import org.horseshoe.vote.domain.Outcomes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DebateOutcomesTest {

    private static final LocalDate JUNE_8 = LocalDate.of(2022, 6, 8);
    private static final LocalDate JUNE_10 = LocalDate.of(2022, 6, 10);
    private static final DraftSymbol OTHER = new DraftSymbol("S/2022/720");
    private static final EventEnvelope VETO = official(voted(DPRK_2022, MAY_26, tally(13, 2, 0), "CHN RUS", null));
    private static final OutcomeEvent DUE = new VetoDebateDue(DPRK_2022, MAY_26, JUNE_10, members("CHN RUS"));
    private static final OutcomeEvent MET = new VetoDebateDutyMet(DPRK_2022, JUNE_8, JUNE_10);

    @Nested
    class OfDrafts {

        @Test
        void a_veto_is_a_duty_until_a_debate_in_time_meets_it() {
            assertThat(of(VETO)).containsOnlyKeys(DPRK_2022).containsValue(List.of(DUE));
            assertThat(of(VETO, held(JUNE_8))).containsValue(List.of(DUE, MET));
            assertThat(of(VETO, held(JUNE_10)))
                    .containsValue(List.of(DUE, new VetoDebateDutyMet(DPRK_2022, JUNE_10, JUNE_10)));
        }

        @Test
        void a_debate_after_the_last_day_does_not_meet_it() {
            assertThat(of(VETO, held(JUNE_10.plusDays(1)))).containsValue(List.of(DUE));
        }

        @Test
        void what_was_not_vetoed_or_before_the_duty_was_made_owes_none() {
            var before = LocalDate.of(2021, 12, 13);
            assertThat(of(official(voted(DPRK_2022, MAY_26, tally(15, 0, 0), "", null))))
                    .isEmpty();
            assertThat(of(official(voted(DPRK_2022, MAY_26, tally(8, 2, 5), "CHN RUS", null))))
                    .isEmpty();
            assertThat(of(official(voted(DPRK_2022, before, tally(12, 2, 1), "RUS", null))))
                    .isEmpty();
        }

        private SortedMap<DraftSymbol, List<OutcomeEvent>> of(EventEnvelope... claims) {
            var drafts = Dossier.of(Arrays.stream(claims)
                            .map(claim -> new Claim(claim.id(), (ProceedingsEvent) claim.event(), claim.evidence()))
                            .toList())
                    .drafts(CouncilMembership.ofRecord());
            return DebateOutcomes.of(drafts, Outcomes.of(drafts), HeadquartersCalendar.ofRecord());
        }

        private EventEnvelope held(LocalDate heldOn) {
            return official(new VetoDebateHeld(DPRK_2022, heldOn, "A/76/PV.77", List.of()));
        }
    }

    @Nested
    class Changes {

        @Test
        void are_what_came_to_be_said_of_each_draft() {
            assertThat(DebateOutcomes.changes(duties(DPRK_2022), duties(DPRK_2022, DUE)))
                    .containsExactly(DUE);
            assertThat(DebateOutcomes.changes(duties(DPRK_2022, DUE), duties(DPRK_2022, DUE, MET)))
                    .containsExactly(MET);
            assertThat(DebateOutcomes.changes(duties(OTHER, DUE), duties(DPRK_2022, DUE)))
                    .containsExactly(DUE);
        }

        @Test
        void are_all_of_it_anew_where_something_no_longer_holds() {
            var later = new VetoDebateDue(DPRK_2022, MAY_26, JUNE_10.plusDays(3), members("CHN RUS"));

            assertThat(DebateOutcomes.changes(duties(DPRK_2022, DUE, MET), duties(DPRK_2022, later, MET)))
                    .containsExactly(later, MET);
            assertThat(DebateOutcomes.changes(duties(DPRK_2022, DUE), duties(DPRK_2022, later, MET)))
                    .containsExactly(later, MET);
            assertThat(DebateOutcomes.changes(duties(DPRK_2022, DUE, MET), duties(DPRK_2022, DUE)))
                    .containsExactly(DUE);
        }

        @Test
        void are_none_where_all_is_as_it_was_or_the_veto_is_gone() {
            assertThat(DebateOutcomes.changes(duties(DPRK_2022, DUE, MET), duties(DPRK_2022, DUE, MET)))
                    .isEmpty();
            assertThat(DebateOutcomes.changes(duties(DPRK_2022, DUE), new TreeMap<>()))
                    .isEmpty();
        }

        private SortedMap<DraftSymbol, List<OutcomeEvent>> duties(DraftSymbol draft, OutcomeEvent... told) {
            var duties = new TreeMap<DraftSymbol, List<OutcomeEvent>>();
            if (told.length > 0) {
                duties.put(draft, List.of(told));
            }
            return duties;
        }
    }
}
