package org.horseshoe.sanctions.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.adopted;
import static org.horseshoe.sanctions.Samples.cap;
import static org.horseshoe.sanctions.Samples.envelope;
import static org.horseshoe.sanctions.Samples.lift;
import static org.horseshoe.testing.ProjectionSpec.projecting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.RegimeEvent.MeasureBlocked;
import org.horseshoe.events.RegimeEvent.MeasureChanged;
import org.horseshoe.events.RegimeEvent.MeasureImposed;
import org.horseshoe.events.RegimeEvent.MeasureLifted;
import org.horseshoe.sanctions.BundledHistory;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.ProjectionSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegimeProjectionTest {

    private static final String OIL = "crude-oil-supply";
    private static final Measure FOUR_MILLION = cap(OIL, 4_000_000);
    private static final Measure THREE_MILLION = cap(OIL, 3_000_000);
    private static final EventEnvelope OF_2017 = envelope(adopted("S/2017/1092", "2017-12-22", FOUR_MILLION));
    private static final EventEnvelope OF_2018 = envelope(adopted("S/2018/1", "2018-02-01", THREE_MILLION));

    @Test
    void an_adopted_measure_is_imposed_once_however_often_it_is_delivered() {
        projecting(new RegimeProjection())
                .when(OF_2017)
                .deliveredTimes(2)
                .then(db -> assertThat(versions(db)).containsExactly(OIL + " S/2017/1092 {[2017-12-22,)} none"))
                .thenFollows(new MeasureImposed("DPRK", FOUR_MILLION, "S/2017/1092", LocalDate.of(2017, 12, 22)));
    }

    @Nested
    class GivenACapInForce {

        private final ProjectionSpec spec = projecting(new RegimeProjection()).given(OF_2017);

        @Test
        void a_later_resolution_replaces_it_from_its_own_day() {
            spec.when(OF_2018)
                    .then(db -> assertThat(versions(db))
                            .containsExactly(
                                    OIL + " S/2017/1092 {[2017-12-22,2018-02-01)} replacement S/2018/1",
                                    OIL + " S/2018/1 {[2018-02-01,)} none"))
                    .thenFollows(new MeasureChanged(
                            "DPRK", FOUR_MILLION, THREE_MILLION, "S/2018/1", LocalDate.of(2018, 2, 1)));
        }

        @Test
        void a_vetoed_draft_does_not_touch_it_and_its_measures_are_told_as_blocked() {
            var vetoed = Samples.vetoedDraftOf2022();
            spec.when(envelope(vetoed))
                    .then(db -> assertThat(versions(db)).containsExactly(OIL + " S/2017/1092 {[2017-12-22,)} none"))
                    .thenFollows(vetoed.measures().stream()
                            .map(measure -> new MeasureBlocked(
                                    "DPRK", vetoed.draft(), measure, Samples.VETO, vetoed.vetoedBy()))
                            .toArray(MeasureBlocked[]::new));
        }

        @Test
        void a_vetoed_draft_writes_no_version_anew() {
            var model = projecting(new RegimeProjection()).harness();
            model.deliver(OF_2017);
            String written = "select ctid || ' ' || xmin from measure_version";
            List<String> before = model.query(db -> texts(db, written));

            model.deliver(envelope(Samples.vetoedDraftOf2022()));

            List<String> after = model.query(db -> texts(db, written));
            assertThat(after).hasSize(1).isEqualTo(before);
        }

        @Test
        void a_correction_that_it_was_vetoed_takes_the_measure_with_it() {
            spec.when(envelope(new DraftVetoed(
                            new DraftSymbol("S/2017/1092"),
                            LocalDate.of(2017, 12, 22),
                            List.of(Samples.CHINA),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(FOUR_MILLION))))
                    .then(db -> assertThat(versions(db)).isEmpty())
                    .thenFollows(
                            new MeasureLifted("DPRK", FOUR_MILLION, "S/2017/1092", LocalDate.of(2017, 12, 22)),
                            new MeasureBlocked(
                                    "DPRK",
                                    new DraftSymbol("S/2017/1092"),
                                    FOUR_MILLION,
                                    LocalDate.of(2017, 12, 22),
                                    List.of(Samples.CHINA)));
        }

        @Test
        void a_better_account_of_the_same_draft_takes_the_place_of_the_first() {
            spec.when(envelope(adopted("S/2017/1092", "2017-12-22", THREE_MILLION)))
                    .then(db -> assertThat(count(db, "outcome")).isEqualTo(2))
                    .then(db -> assertThat(versions(db)).containsExactly(OIL + " S/2017/1092 {[2017-12-22,)} none"))
                    .thenFollows(new MeasureChanged(
                            "DPRK", FOUR_MILLION, THREE_MILLION, "S/2017/1092", LocalDate.of(2017, 12, 22)));
        }

        @Test
        void the_same_account_again_tells_nothing() {
            spec.when(envelope(OF_2017.event(), "2022-06-01T00:00:00Z")).thenFollows();
        }

        @Test
        void an_outcome_taken_back_takes_the_measure_with_it() {
            spec.when(envelope(new OutcomeWithdrawn(new DraftSymbol("S/2017/1092"), null, "a misprint")))
                    .deliveredTimes(2)
                    .then(db -> assertThat(versions(db)).isEmpty())
                    .then(db -> assertThat(count(db, "outcome where upper_inf(known) and decided_on is not null"))
                            .isZero())
                    .then(db -> assertThat(count(db, "outcome")).isEqualTo(2))
                    .thenFollows(new MeasureLifted("DPRK", FOUR_MILLION, "S/2017/1092", LocalDate.of(2017, 12, 22)));
        }

        @Test
        void a_lifting_ends_it() {
            spec.when(envelope(adopted("S/2019/1", "2019-01-01", lift(OIL, MeasureKind.CAP))))
                    .then(db -> assertThat(versions(db))
                            .containsExactly(OIL + " S/2017/1092 {[2017-12-22,2019-01-01)} lifting S/2019/1"))
                    .thenFollows(new MeasureLifted("DPRK", FOUR_MILLION, "S/2019/1", LocalDate.of(2019, 1, 1)));
        }

        @Test
        void the_general_assemblys_debates_change_nothing() {
            var draft = new DraftSymbol("S/2022/431");
            spec.when(
                            envelope(new VetoDebateDue(
                                    draft, Samples.VETO, LocalDate.of(2022, 6, 10), List.of(Samples.CHINA))),
                            envelope(new VetoDebateDutyMet(draft, LocalDate.of(2022, 6, 8), LocalDate.of(2022, 6, 10))))
                    .then(db -> assertThat(count(db, "outcome")).isEqualTo(1))
                    .thenFollows();
        }
    }

    @Test
    void any_order_across_drafts_any_batches_and_any_redelivery_give_the_same_rows() {
        // Given
        List<EventEnvelope> history = new ArrayList<>();
        for (OutcomeEvent outcome : BundledHistory.outcomes()) {
            history.add(envelope(outcome));
        }
        history.add(envelope(Samples.vetoedDraftOf2022()));
        SortedMap<String, List<String>> expected = rowsAfter(List.of(history));

        // Then
        for (int seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            Collections.shuffle(history, random);
            assertThat(rowsAfter(batches(history, random))).as("seed " + seed).isEqualTo(expected);
        }
    }

    /** Batches of one to seven events, now and then one of them twice. */
    private static List<List<EventEnvelope>> batches(List<EventEnvelope> events, Random random) {
        List<List<EventEnvelope>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(7));
            batches.add(events.subList(from, to));
            if (random.nextBoolean()) {
                batches.add(events.subList(from, to));
            }
            from = to;
        }
        return batches;
    }

    private static SortedMap<String, List<String>> rowsAfter(List<List<EventEnvelope>> batches) {
        var harness = projecting(new RegimeProjection()).harness();
        batches.forEach(harness::deliver);
        SortedMap<String, List<String>> rows = harness.rows();
        rows.remove("outcome_place"); // where in the log each lies is what the order changes
        return rows;
    }

    private static List<String> versions(Connection db) throws SQLException {
        return texts(db, """
                select concat_ws(' ', measure_key, v.draft, applied, ending, ending_document)
                from measure_version v join outcome o on o.draft = v.draft and upper_inf(o.known)
                where upper_inf(v.known) order by v.regime, measure_key, decided_on, v.draft, item""");
    }

    private static int count(Connection db, String table) throws SQLException {
        return Integer.parseInt(texts(db, "select count(*) from " + table).getFirst());
    }

    private static List<String> texts(Connection db, String sql) throws SQLException {
        try (Statement query = db.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
