package org.horseshoe.sanctions.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.envelope;
import static org.horseshoe.testing.ProjectionSpec.projecting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.Member;
import org.junit.jupiter.api.Test;

class LaunchProjectionTest {

    private static final Member DPRK = new Member("PRK");
    private static final EventEnvelope LAUNCH = envelope(new MissileLaunched(
            DPRK,
            LocalDate.of(2022, 3, 24),
            Instant.parse("2022-03-24T05:34:00Z"),
            1,
            "Hwasong-15",
            "Sunan",
            LaunchOutcome.SUCCESS,
            new BigDecimal("6248"),
            new BigDecimal("1090.5")));
    private static final EventEnvelope TEST =
            envelope(new NuclearTestConducted(DPRK, LocalDate.of(2017, 9, 3), "Punggye-ri"));
    private static final EventEnvelope COUNT = envelope(new LaunchCountReported(
            DPRK, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 5, 26), 17, LaunchUnit.LAUNCH_EVENTS));

    @Test
    void launches_tests_and_reported_counts_are_kept_apart_and_once() {
        // When
        var harness = projecting(new LaunchProjection())
                .when(LAUNCH, TEST, COUNT)
                .deliveredTimes(2)
                .thenFollows()
                .harness();

        // Then
        assertThat(harness.rows().get("launch"))
                .hasSize(2)
                .anyMatch(row -> row.contains("PRK,missile,2022-03-24,")
                        && row.contains(",1,Hwasong-15,Sunan,success,6248,1090.5"))
                .anyMatch(row -> row.contains("PRK,nuclear-test,2017-09-03"));
        assertThat(harness.rows().get("launch_count_reported"))
                .singleElement()
                .asString()
                .contains("PRK,2022-01-01,2022-05-26,17,launch-events");
    }

    @Test
    void any_order_gives_the_same_rows() {
        var forward = projecting(new LaunchProjection()).harness();
        forward.deliver(LAUNCH, TEST, COUNT);
        var backward = projecting(new LaunchProjection()).harness();
        new ArrayList<>(List.of(COUNT, TEST, LAUNCH)).forEach(backward::deliver);

        assertThat(backward.rows()).isEqualTo(forward.rows());
    }
}
