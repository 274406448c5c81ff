package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.junit.jupiter.api.Test;

/** The ids are in the log for ever: a changed golden value means that the same fact would be counted twice. */
class EventIdsTest {

    private static final VoteRecorded VOTE = ProceedingsSamples.voteOfMay2022(new ReportedTally(13, 2, 0, null));
    private static final Event VETO = EventSamples.of(DraftVetoed.class).event();

    @Test
    void a_claim_has_the_same_id_for_ever() {
        assertThat(EventIds.ofClaim(VOTE, "https://docs.un.org/en/S/PV.9048"))
                .isEqualTo(UUID.fromString("7d776685-d32d-5837-a990-e479ad7c3766"));
    }

    @Test
    void a_follow_on_has_the_same_id_for_ever() {
        assertThat(EventIds.ofFollowOn(new UUID(0, 1), VETO))
                .isEqualTo(UUID.fromString("1b8f21ba-7312-5b4b-9df0-d0eccb01efdb"));
    }

    @Test
    void a_name_has_the_same_id_for_ever() {
        assertThat(EventIds.named("S/2022/431", "26 May 2022"))
                .isEqualTo(UUID.fromString("34159547-8306-53e2-b37f-6d8ba90d8bf7"));
    }

    @Test
    void an_id_is_a_uuid_of_version_5() {
        // When
        UUID id = EventIds.ofClaim(VOTE, "https://news.example/a");

        // Then
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void two_origins_make_two_claims() {
        assertThat(EventIds.ofClaim(VOTE, "https://news.example/a"))
                .isNotEqualTo(EventIds.ofClaim(VOTE, "https://news.example/b"));
    }

    @Test
    void two_causes_make_two_follow_ons() {
        assertThat(EventIds.ofFollowOn(new UUID(0, 1), VETO)).isNotEqualTo(EventIds.ofFollowOn(new UUID(0, 2), VETO));
    }

    @Test
    void one_cause_can_have_two_follow_ons_of_a_type_and_a_subject() {
        // Given
        RegimeEvent.MeasureImposed textiles = (RegimeEvent.MeasureImposed)
                EventSamples.of(RegimeEvent.MeasureImposed.class).event();
        RegimeEvent.MeasureImposed oil = new RegimeEvent.MeasureImposed(
                textiles.regime(), SampleMeasures.REFINED_2375, textiles.basis(), textiles.decidedOn());

        // Then
        assertThat(EventIds.ofFollowOn(new UUID(0, 1), textiles))
                .isNotEqualTo(EventIds.ofFollowOn(new UUID(0, 1), oil));
    }

    @Test
    void the_border_between_two_parts_counts() {
        assertThat(EventIds.named("ab", "c")).isNotEqualTo(EventIds.named("a", "bc"));
    }
}
