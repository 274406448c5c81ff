package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.CHINA;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.RUSSIA;
import static org.horseshoe.vote.domain.Record.S_2022_431;
import static org.horseshoe.vote.domain.Record.against;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.news;
import static org.horseshoe.vote.domain.Record.official;
import static org.horseshoe.vote.domain.Record.recorded;
import static org.horseshoe.vote.domain.Record.tally;

import java.util.List;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.StatedOutcome;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final DraftSymbol PROVISIONAL = DraftSymbol.provisional(day("2022-05-26"), "DPRK");

    @Test
    void a_veto_is_told_with_what_is_known_of_the_draft() {
        // Given
        Claim tabled = news(
                new DraftTabled(S_2022_431, "Draft on the DPRK", null, Record.members("USA"), null, "DPRK", List.of()),
                "Paper");
        Claim vote = news(recorded("S/2022/431", "2022-05-26", tally(13, 2, null), against("RUS CHN"), null), "Paper");

        // Then
        assertThat(changes(Dossier.EMPTY, Dossier.of(List.of(tabled, vote))))
                .containsExactly(new DraftVetoed(
                        S_2022_431,
                        day("2022-05-26"),
                        List.of(CHINA, RUSSIA),
                        tally(13, 2, 0),
                        "Draft on the DPRK",
                        "DPRK",
                        Record.members("USA"),
                        List.of()));
    }

    @Test
    void adoption_and_failure_are_told_by_their_own_names() {
        Claim adopted = official(recorded("S/2017/769", "2017-09-11", tally(15, 0, 0), List.of(), null));
        Claim failed = official(recorded("S/2014/916", "2014-12-30", tally(8, 2, 5), List.of(), null));

        assertThat(changes(Dossier.EMPTY, Dossier.of(List.of(adopted))))
                .containsExactly(new ResolutionAdopted(
                        new DraftSymbol("S/2017/769"),
                        null,
                        day("2017-09-11"),
                        tally(15, 0, 0),
                        null,
                        null,
                        List.of(),
                        List.of()));
        assertThat(changes(Dossier.EMPTY, Dossier.of(List.of(failed))))
                .containsExactly(new DraftNotAdopted(
                        new DraftSymbol("S/2014/916"),
                        day("2014-12-30"),
                        9,
                        tally(8, 2, 5),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    void the_same_outcome_is_not_told_again() {
        Claim one = news(recorded("S/2022/431", "2022-05-26", tally(13, 2, 0), against("RUS CHN"), null), "Paper");
        Claim other = news(recorded("S/2022/431", "2022-05-26", null, against("RUS CHN"), null), "Other Paper");

        assertThat(changes(Dossier.of(List.of(one)), Dossier.of(List.of(one, other))))
                .isEmpty();
    }

    @Test
    void what_is_no_longer_decided_is_taken_back() {
        Claim vote = official(recorded("S/2022/431", "2022-05-26", null, against("RUS"), StatedOutcome.VETOED));
        Claim withdrawal = official(new ClaimWithdrawn(S_2022_431, vote.id(), "misread"));

        assertThat(changes(Dossier.of(List.of(vote)), Dossier.of(List.of(vote, withdrawal))))
                .containsExactly(new OutcomeWithdrawn(S_2022_431, null, "What is known no longer decides the draft."));
    }

    @Test
    void a_provisional_outcome_moves_to_the_symbol() {
        // Given
        Claim early =
                news(recorded(PROVISIONAL.value(), "2022-05-26", tally(13, 2, 0), against("RUS CHN"), null), "Paper");
        Claim joined = official(new DraftIdentified(PROVISIONAL, S_2022_431));

        // When
        List<OutcomeEvent> changes = changes(Dossier.of(List.of(early)), Dossier.of(List.of(early, joined)));

        // Then
        assertThat(changes)
                .containsExactly(
                        new OutcomeWithdrawn(PROVISIONAL, S_2022_431, "The draft is known as S/2022/431."),
                        new DraftVetoed(
                                S_2022_431,
                                day("2022-05-26"),
                                List.of(CHINA, RUSSIA),
                                tally(13, 2, 0),
                                null,
                                null,
                                List.of(),
                                List.of()));
    }

    private static List<OutcomeEvent> changes(Dossier before, Dossier after) {
        return Outcomes.changes(
                Outcomes.of(before.drafts(MEMBERSHIP)), Outcomes.of(after.drafts(MEMBERSHIP)), after.canonical());
    }
}
