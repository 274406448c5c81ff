package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.adopted;
import static org.horseshoe.sanctions.Samples.cap;
import static org.horseshoe.sanctions.Samples.lift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.RegimeEvent;
import org.horseshoe.events.RegimeEvent.MeasureBlocked;
import org.horseshoe.events.RegimeEvent.MeasureChanged;
import org.horseshoe.events.RegimeEvent.MeasureImposed;
import org.horseshoe.events.RegimeEvent.MeasureLifted;
import org.horseshoe.sanctions.Samples;
import org.junit.jupiter.api.Test;

class RegimeChangesTest {

    private static final String OIL = "crude-oil-supply";
    private static final Measure OLD = cap(OIL, 4_000_000);
    private static final Measure NEW = cap(OIL, 3_000_000);
    private static final Decision FIRST = decision(adopted("S/2017/1", "2017-01-01", OLD));
    private static final Decision SECOND = decision(adopted("S/2018/1", "2018-01-01", NEW));

    @Test
    void the_first_measure_is_imposed() {
        assertThat(between(List.of(), List.of(FIRST), FIRST))
                .containsExactly(new MeasureImposed("DPRK", OLD, "S/2017/1", LocalDate.of(2017, 1, 1)));
    }

    @Test
    void another_in_its_place_is_a_change() {
        assertThat(between(List.of(FIRST), List.of(FIRST, SECOND), SECOND))
                .containsExactly(new MeasureChanged("DPRK", OLD, NEW, "S/2018/1", LocalDate.of(2018, 1, 1)));
    }

    @Test
    void an_older_decision_that_arrives_late_is_imposed_for_its_own_days() {
        assertThat(between(List.of(SECOND), List.of(FIRST, SECOND), FIRST))
                .containsExactly(new MeasureImposed("DPRK", OLD, "S/2017/1", LocalDate.of(2017, 1, 1)));
    }

    @Test
    void the_same_again_is_told_once() {
        assertThat(between(List.of(FIRST), List.of(FIRST), FIRST)).isEmpty();
    }

    @Test
    void a_lifting_tells_what_ended() {
        // Given
        Decision lifting = decision(adopted("S/2019/1", "2019-01-01", lift(OIL, MeasureKind.CAP)));

        // Then
        assertThat(between(List.of(FIRST), List.of(FIRST, lifting), lifting))
                .containsExactly(new MeasureLifted("DPRK", OLD, "S/2019/1", LocalDate.of(2019, 1, 1)));
    }

    @Test
    void a_decision_taken_back_takes_its_measure_with_it() {
        assertThat(between(List.of(FIRST), List.of(), FIRST))
                .containsExactly(new MeasureLifted("DPRK", OLD, "S/2017/1", LocalDate.of(2017, 1, 1)));
    }

    @Test
    void a_decision_taken_back_brings_the_older_measure_back() {
        assertThat(between(List.of(FIRST, SECOND), List.of(FIRST), SECOND))
                .containsExactly(new MeasureChanged("DPRK", NEW, OLD, "S/2017/1", LocalDate.of(2017, 1, 1)));
    }

    @Test
    void a_failed_draft_blocks_each_of_its_measures_once() {
        // Given
        Decision vetoed = decision(Samples.vetoedDraftOf2022());

        // Then
        assertThat(RegimeChanges.blocked(null, vetoed))
                .hasSize(7)
                .first()
                .isEqualTo(new MeasureBlocked(
                        "DPRK",
                        vetoed.draft(),
                        cap(OIL, 3_000_000),
                        Samples.VETO,
                        List.of(Samples.CHINA, Samples.RUSSIA)));
        assertThat(RegimeChanges.blocked(vetoed, vetoed)).isEmpty();
    }

    private static List<RegimeEvent> between(List<Decision> before, List<Decision> after, Decision cause) {
        return RegimeChanges.between(
                MeasureTimeline.of("DPRK", OIL, before), MeasureTimeline.of("DPRK", OIL, after), cause);
    }

    private static Decision decision(OutcomeEvent outcome) {
        return Stream.of(outcome)
                .flatMap(event -> Decision.of(event, Instant.EPOCH).stream())
                .findFirst()
                .orElseThrow();
    }
}
