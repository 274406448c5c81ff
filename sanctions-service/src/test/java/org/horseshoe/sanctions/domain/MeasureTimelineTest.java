package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.horseshoe.sanctions.Samples.adopted;
import static org.horseshoe.sanctions.Samples.cap;
import static org.horseshoe.sanctions.Samples.lift;
import static org.horseshoe.sanctions.Samples.liftedFor;
import static org.horseshoe.sanctions.Samples.names;
import static org.horseshoe.sanctions.Samples.notAdopted;
import static org.horseshoe.sanctions.Samples.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.OutcomeEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTimelineTest {

    private static final String OIL = "refined-petroleum-supply";
    private static final String FREEZE = "asset-freeze";

    @Test
    void a_later_decision_takes_the_days_it_speaks_of_and_leaves_the_others() {
        // When
        var timeline = timeline(
                OIL,
                adopted(
                        "S/2017/769",
                        "2017-09-11",
                        cap(OIL, 500_000, "2017-10-01", "2017-12-31"),
                        cap(OIL, 2_000_000, "2018-01-01", null)),
                adopted("S/2017/1092", "2017-12-22", cap(OIL, 500_000, "2018-01-01", null)));

        // Then
        assertThat(timeline.versions())
                .extracting(MeasureVersion::applied, MeasureVersion::ending)
                .containsExactly(
                        tuple(List.of(period("2017-10-01", "2017-12-31")), new Ending.Expiry()),
                        tuple(List.of(), new Ending.Replacement("S/2017/1092")),
                        tuple(List.of(period("2018-01-01", null)), new Ending.None()));
    }

    @Test
    void a_measure_without_a_first_day_applies_from_the_decision() {
        // When
        var timeline = timeline(OIL, adopted("S/2017/769", "2017-09-11", cap(OIL, 2_000_000)));

        // Then
        assertThat(timeline.inForceOn(LocalDate.of(2017, 9, 10))).isEmpty();
        assertThat(timeline.inForceOn(LocalDate.of(2017, 9, 11))).hasSize(1);
    }

    @Test
    void a_measure_ends_on_its_last_day_with_no_event() {
        // When
        var timeline = timeline(OIL, adopted("S/2017/769", "2017-09-11", cap(OIL, 1, null, "2017-12-31")));

        // Then
        assertThat(timeline.inForceOn(LocalDate.of(2017, 12, 31))).hasSize(1);
        assertThat(timeline.inForceOn(LocalDate.of(2018, 1, 1))).isEmpty();
    }

    @Test
    void a_lifting_ends_a_measure_on_the_day_before() {
        // When
        var timeline = timeline(
                OIL,
                adopted("S/2017/769", "2017-09-11", cap(OIL, 2_000_000)),
                adopted("S/2018/1", "2018-02-01", lift(OIL, MeasureKind.CAP)));

        // Then
        assertThat(timeline.versions()).singleElement().satisfies(version -> {
            assertThat(version.applied()).containsExactly(period("2017-09-11", "2018-01-31"));
            assertThat(version.ending()).isEqualTo(new Ending.Lifting("S/2018/1"));
        });
    }

    @Test
    void a_rule_for_a_while_gives_way_to_the_older_one_again() {
        // When
        var timeline = timeline(
                OIL,
                adopted("S/2017/769", "2017-09-11", cap(OIL, 2_000_000)),
                adopted("S/2018/1", "2018-02-01", cap(OIL, 1_000_000, "2018-03-01", "2018-03-31")));

        // Then
        assertThat(timeline.versions())
                .extracting(MeasureVersion::applied)
                .containsExactly(
                        List.of(period("2017-09-11", "2018-02-28")),
                        List.of(period("2018-04-01", null)),
                        List.of(period("2018-03-01", "2018-03-31")));
        assertThat(timeline.versions())
                .extracting(MeasureVersion::ending)
                .containsExactly(new Ending.Replacement("S/2018/1"), new Ending.None(), new Ending.Expiry());
    }

    @Test
    void what_is_lifted_for_a_while_applies_again() {
        // When
        var regime = new Regime(
                "DPRK",
                List.of(timeline(
                        OIL,
                        adopted("S/2017/769", "2017-09-11", cap(OIL, 2_000_000)),
                        adopted("S/2018/1", "2018-02-01", liftedFor(OIL, "2018-03-01", "2018-03-31")))));

        // Then
        assertThat(TimelineEntry.of(regime))
                .extracting(entry -> entry.day() + " " + entry.kind() + " " + entry.cause())
                .containsExactly(
                        "2017-09-11 IMPOSED S/2017/769", "2018-03-01 LIFTED S/2018/1", "2018-04-01 RESUMED S/2018/1");
    }

    @Test
    void a_draft_that_was_not_adopted_leaves_no_trace() {
        // When
        var timeline = timeline(
                OIL,
                adopted("S/2017/769", "2017-09-11", cap(OIL, 2_000_000)),
                notAdopted("S/2018/1", "2018-02-01", 8, cap(OIL, 1)));

        // Then
        assertThat(timeline.versions()).hasSize(1);
    }

    @Test
    void names_are_added_to_the_rule_and_lifted_one_by_one() {
        // When
        var timeline = timeline(
                FREEZE,
                adopted("S/2006/805", "2006-10-14", rule(FREEZE, MeasureKind.ASSET_FREEZE, "designated entities")),
                adopted("S/2013/41", "2013-01-22", names(FREEZE, MeasureKind.ASSET_FREEZE, "One Bank", "Two Trading")),
                adopted("S/2014/1", "2014-01-01", lift(FREEZE, MeasureKind.ASSET_FREEZE, "One Bank")));

        // Then
        assertThat(timeline.inForceOn(LocalDate.of(2013, 12, 31)))
                .extracting(version -> version.name().orElse("the rule"))
                .containsExactly("the rule", "One Bank", "Two Trading");
        assertThat(timeline.inForceOn(LocalDate.of(2014, 1, 1)))
                .extracting(version -> version.name().orElse("the rule"))
                .containsExactly("the rule", "Two Trading");
    }

    @Test
    void any_order_of_arrival_gives_the_same_timeline() {
        // Given
        var decisions = new ArrayList<>(decisions(
                adopted(
                        "S/2017/769",
                        "2017-09-11",
                        cap(OIL, 500_000, "2017-10-01", "2017-12-31"),
                        cap(OIL, 2_000_000, "2018-01-01", null)),
                adopted("S/2017/1092", "2017-12-22", cap(OIL, 500_000, "2018-01-01", null)),
                adopted("S/2017/1093", "2017-12-22", cap(OIL, 400_000, "2018-01-01", "2018-12-31")),
                adopted("S/2019/1", "2019-01-01", lift(OIL, MeasureKind.CAP))));
        MeasureTimeline expected = MeasureTimeline.of("DPRK", OIL, decisions);

        // Then
        var random = new Random(2397);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(decisions, random);
            assertThat(MeasureTimeline.of("DPRK", OIL, decisions)).isEqualTo(expected);
        }
    }

    private static MeasureTimeline timeline(String key, OutcomeEvent... outcomes) {
        return MeasureTimeline.of("DPRK", key, decisions(outcomes));
    }

    private static List<Decision> decisions(OutcomeEvent... outcomes) {
        return Stream.of(outcomes)
                .flatMap(outcome -> Decision.of(outcome, Instant.EPOCH).stream())
                .toList();
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
