package org.horseshoe.sanctions.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.envelope;
import static org.horseshoe.testing.ProjectionSpec.projecting;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.Member;
import org.horseshoe.events.SourceKind;
import org.horseshoe.projection.ProjectionHarness;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

    @Test
    void a_day_is_counted_from_its_best_source_and_the_others_stand_beside() {
        // When
        var harness = projecting(new LaunchProjection()).harness();
        harness.deliver(claims().toArray(EventEnvelope[]::new));

        // Then
        assertThat(record(harness))
                .containsExactly(
                        "2022-06-05 8 Table of missiles true",
                        "2022-06-05 7 Table of events false",
                        "2022-06-05 9 Agency false",
                        "2022-08-17 2 Table of events true",
                        "2022-08-17 1 Agency false");
    }

    @RepeatedTest(10)
    void in_any_order_and_redelivered_the_same_claims_count(RepetitionInfo repetition) {
        // Given
        var straight = projecting(new LaunchProjection()).harness();
        straight.deliver(claims().toArray(EventEnvelope[]::new));
        List<EventEnvelope> shuffled = new ArrayList<>(claims());
        shuffled.addAll(claims());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));

        // When
        var other = projecting(new LaunchProjection()).harness();
        shuffled.forEach(other::deliver);

        // Then
        assertThat(other.rows()).isEqualTo(straight.rows());
    }

    /** 5 June 2022 by three sources; 17 August 2022 by two, since the table of missiles has no cruise missiles. */
    private static List<EventEnvelope> claims() {
        return List.of(
                claim("2022-06-05", 8, SourceKind.DATASET, "Table of missiles", 0.9),
                claim("2022-06-05", 7, SourceKind.DATASET, "Table of events", 0.7),
                claim("2022-06-05", 9, SourceKind.NEWS, "Agency", 0.95),
                claim("2022-08-17", 2, SourceKind.DATASET, "Table of events", 0.7),
                claim("2022-08-17", 1, SourceKind.NEWS, "Agency", 0.95));
    }

    private static EventEnvelope claim(String day, int missiles, SourceKind kind, String publisher, double confidence) {
        var launched = new MissileLaunched(
                DPRK, LocalDate.parse(day), null, missiles, null, null, LaunchOutcome.UNKNOWN, null, null);
        var evidence = new Evidence(kind, publisher, null, null, null, null, null, null, confidence, "test/1");
        return new EventEnvelope(
                EventIds.ofClaim(launched, publisher),
                URI.create("/test"),
                Instant.parse("2022-06-06T00:00:00Z"),
                null,
                evidence,
                launched);
    }

    private static List<String> record(ProjectionHarness harness) {
        return harness.query(db -> {
            try (var query = db.prepareStatement(
                            "select local_date || ' ' || missiles || ' ' || publisher || ' ' || counted"
                                    + " from launch_record order by local_date, counted desc, publisher desc");
                    var row = query.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return rows;
            }
        });
    }
}
