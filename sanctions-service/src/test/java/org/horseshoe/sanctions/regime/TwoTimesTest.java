package org.horseshoe.sanctions.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horseshoe.sanctions.Samples.adopted;
import static org.horseshoe.sanctions.Samples.cap;
import static org.horseshoe.sanctions.Samples.envelope;
import static org.horseshoe.testing.ProjectionSpec.projecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.ProjectionHarness;
import org.horseshoe.sanctions.BundledHistory;
import org.horseshoe.sanctions.DprkFacts;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.MeasureTimeline;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What applied on a day, as it was known at an instant, on a real PostgreSQL. */
class TwoTimesTest {

    private static final String OIL = "crude-oil-supply";
    private static final EventEnvelope TOLD =
            envelope(adopted("S/2017/1092", "2017-12-22", cap(OIL, 4_000_000)), "2022-06-01T10:00:00Z");
    private static final EventEnvelope CORRECTED =
            envelope(adopted("S/2017/1092", "2017-12-22", cap(OIL, 3_000_000)), "2022-06-02T10:00:00Z");

    @Nested
    class GivenAFactThatIsCorrectedLater {

        private final ProjectionHarness model = delivered(TOLD, CORRECTED);

        @Test
        void the_answer_by_what_was_known_before_stays() {
            assertThat(applied(model, "2022-06-01T09:59:59Z")).isEmpty();
            assertThat(applied(model, "2022-06-01T10:00:00Z")).containsExactly("4000000 [2017-12-22,)");
            assertThat(applied(model, "2022-06-02T09:59:59Z")).containsExactly("4000000 [2017-12-22,)");
            assertThat(applied(model, "2022-06-02T10:00:00Z")).containsExactly("3000000 [2017-12-22,)");
        }

        @Test
        void a_fact_about_earlier_days_that_arrives_late_changes_no_earlier_knowledge() {
            // When
            model.deliver(envelope(adopted("S/2019/5", "2019-03-01", cap(OIL, 1_000_000)), "2022-06-03T10:00:00Z"));

            // Then
            assertThat(applied(model, "2022-06-01T10:00:00Z")).containsExactly("4000000 [2017-12-22,)");
            assertThat(applied(model, "2022-06-02T10:00:00Z")).containsExactly("3000000 [2017-12-22,)");
            assertThat(applied(model, "2022-06-03T10:00:00Z"))
                    .containsExactly("1000000 [2019-03-01,)", "3000000 [2017-12-22,2019-03-01)");
        }

        @Test
        void what_was_taken_back_was_known_until_then() {
            // When
            model.deliver(envelope(
                    new OutcomeWithdrawn(new DraftSymbol("S/2017/1092"), null, "a misprint"), "2022-06-04T10:00:00Z"));

            // Then
            assertThat(applied(model, "2022-06-04T09:59:59Z")).containsExactly("3000000 [2017-12-22,)");
            assertThat(applied(model, "2022-06-04T10:00:00Z")).isEmpty();
        }
    }

    @Test
    void every_cap_and_ban_is_answered_as_before_by_what_was_known_before_the_corrections() {
        // Given
        var told = BundledHistory.outcomes().stream()
                .map(outcome -> envelope(outcome, "2022-06-01T10:00:00Z"))
                .toList();
        ProjectionHarness model = model(List.of(told));
        List<String> before = factsAt(model, "2022-06-01T12:00:00Z");

        // When
        for (String draft : List.of("S/2016/999", "S/2017/674", "S/2017/769", "S/2017/1092")) {
            model.deliver(envelope(
                    new OutcomeWithdrawn(new DraftSymbol(draft), null, "told in error"), "2022-06-02T10:00:00Z"));
        }

        // Then
        assertThat(before).hasSize(3 * DprkFacts.changes().size());
        assertThat(factsAt(model, "2022-06-01T12:00:00Z")).isEqualTo(before);
        assertThat(factsAt(model, "2022-06-02T12:00:00Z")).isNotEqualTo(before);
    }

    /** What is in force of each cap and ban on the day before, of and after each of its changes. */
    private static List<String> factsAt(ProjectionHarness model, String knownAt) {
        return DprkFacts.changes().stream()
                .flatMap(change -> Stream.of(-1, 0, 1)
                        .map(days -> change.key() + ": "
                                + stored(
                                        model,
                                        new MeasureKey("DPRK", change.key()),
                                        change.day().plusDays(days),
                                        Instant.parse(knownAt))))
                .toList();
    }

    @Test
    void a_word_that_says_to_be_older_than_the_one_before_was_not_known_before_it() {
        // Given
        EventEnvelope backdated = envelope(CORRECTED.event(), "2021-01-01T00:00:00Z");

        // When
        ProjectionHarness model = delivered(TOLD, backdated);

        // Then
        assertThat(applied(model, "2021-06-01T00:00:00Z")).isEmpty();
        assertThat(applied(model, "2022-06-01T10:00:00Z")).containsExactly("3000000 [2017-12-22,)");
    }

    @Test
    void the_database_itself_refuses_two_rules_of_one_measure_for_the_same_day_and_knowledge() {
        // Given
        ProjectionHarness model = delivered(TOLD);

        // Then
        assertThatThrownBy(() -> model.query(db -> execute(db, """
                        insert into measure_version select regime, measure_key, 'S/2018/1', 0, lane, stated,
                        '{[2020-01-01,2020-01-02)}', ending, ending_document, measure, known from measure_version"""))).hasMessageContaining("one_rule_a_day");
        assertThatThrownBy(() -> model.query(db -> execute(db, """
                        insert into outcome select draft, revision + 1, recorded_at, type, body, decided_on, adopted,
                        slug, document_slug, regimes, measures, known from outcome"""))).hasMessageContaining("one_last_word");
    }

    @RepeatedTest(8)
    void any_order_across_drafts_any_batches_and_any_redelivery_answer_every_day_and_instant_alike(
            RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        List<List<EventEnvelope>> drafts = RandomDrafts.of(random);
        Map<DraftSymbol, List<EventEnvelope>> told = new TreeMap<>();
        drafts.forEach(draft -> told.put(((OutcomeEvent) draft.getFirst().event()).draft(), draft));

        // When
        ProjectionHarness once =
                model(List.of(drafts.stream().flatMap(List::stream).toList()));
        ProjectionHarness shuffled = model(batches(interleaved(drafts, random), random));

        // Then
        assertThat(withoutPlaces(shuffled)).isEqualTo(withoutPlaces(once));
        for (MeasureKey key : RandomDrafts.KEYS) {
            for (int i = 0; i < 40; i++) {
                Instant knownAt = RandomDrafts.FIRST.plus(random.nextInt(13 * 24), ChronoUnit.HOURS);
                LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(4_000));
                assertThat(stored(shuffled, key, day, knownAt))
                        .as("%s on %s as known at %s", key, day, knownAt)
                        .containsExactlyInAnyOrderElementsOf(expected(key, day, knownAt, told.values()));
            }
        }
    }

    /** The bundled record of the DPRK, Libya, Iran and the others, some of it told with a slip first, taken back or told again. */
    @RepeatedTest(3)
    void the_record_of_all_regimes_in_any_order_answers_every_day_and_instant_alike(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        List<List<EventEnvelope>> drafts = RandomDrafts.toldOf(BundledHistory.outcomes(), random);
        List<MeasureKey> keys = drafts.stream()
                .flatMap(List::stream)
                .map(EventEnvelope::event)
                .flatMap(event -> ToldOutcome.of(new Delivered(envelope(event), new byte[0], Topics.OUTCOMES, 0, 0))
                        .flatMap(ToldOutcome::decision)
                        .stream())
                .flatMap(decision -> decision.measures().stream())
                .map(measure -> new MeasureKey(measure.regime(), measure.key()))
                .distinct()
                .toList();

        // When
        List<EventEnvelope> straight = drafts.stream().flatMap(List::stream).toList();
        ProjectionHarness once = model(List.of(straight));
        List<List<EventEnvelope>> batches = batches(interleaved(drafts, random), random);
        ProjectionHarness shuffled = model(withLateRedeliveries(batches, random));

        // Then
        assertThat(keys).extracting(MeasureKey::regime).contains("DPRK", "Libya", "Iran");
        assertThat(withoutPlaces(shuffled)).isEqualTo(withoutPlaces(once));
        for (MeasureKey key : keys) {
            for (int i = 0; i < 8; i++) {
                Instant knownAt = RandomDrafts.FIRST.plus(random.nextInt(13 * 24), ChronoUnit.HOURS);
                LocalDate day = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(20 * 365));
                assertThat(stored(shuffled, key, day, knownAt))
                        .as("%s on %s as known at %s", key, day, knownAt)
                        .containsExactlyInAnyOrderElementsOf(expected(key, day, knownAt, drafts));
            }
        }
    }

    /** Among the batches some that came long before: a consumer that fell back. */
    private static List<List<EventEnvelope>> withLateRedeliveries(List<List<EventEnvelope>> batches, Random random) {
        var all = new ArrayList<List<EventEnvelope>>();
        for (List<EventEnvelope> batch : batches) {
            all.add(batch);
            if (random.nextInt(3) == 0) {
                all.add(all.get(random.nextInt(all.size())));
            }
        }
        return all;
    }

    /** Where in the log an event lies is the one thing that an order of arrival does change. */
    private static SortedMap<String, List<String>> withoutPlaces(ProjectionHarness model) {
        SortedMap<String, List<String>> rows = model.rows();
        rows.remove("outcome_place");
        return rows;
    }

    /** By definition: the decisions that were the last word on their drafts at the instant, and nothing stored. */
    private static List<String> expected(
            MeasureKey key, LocalDate day, Instant knownAt, Collection<List<EventEnvelope>> drafts) {
        var decisions = new ArrayList<Decision>();
        for (List<EventEnvelope> words : drafts) {
            lastWord(words, knownAt).flatMap(ToldOutcome::decision).ifPresent(decisions::add);
        }
        return MeasureTimeline.of(key.regime(), key.key(), decisions).inForceOn(day).stream()
                .map(version -> version.decision().draft() + " "
                        + version.measure().limits().stream()
                                .findFirst()
                                .map(limit -> limit.value().toPlainString())
                                .orElse("")
                        + " "
                        + version.name().orElse(""))
                .toList();
    }

    private static Optional<ToldOutcome> lastWord(List<EventEnvelope> words, Instant knownAt) {
        Instant latest = Instant.MIN;
        Optional<ToldOutcome> last = Optional.empty();
        for (EventEnvelope word : words) {
            latest = word.time().isAfter(latest) ? word.time() : latest;
            if (!latest.isAfter(knownAt)) {
                last = ToldOutcome.of(new Delivered(word, new byte[0], Topics.OUTCOMES, 0, 0));
            }
        }
        return last;
    }

    private static List<String> stored(ProjectionHarness model, MeasureKey key, LocalDate day, Instant knownAt) {
        return model.query(db -> {
            try (var query = db.prepareStatement("""
                    select concat(draft, ' ', measure #>> '{limits,0,value}', ' ', lane) from measure_version
                    where regime = ? and measure_key = ? and applied @> ?::date and known @> ?::timestamptz""")) {
                query.setString(1, key.regime());
                query.setString(2, key.key());
                query.setObject(3, day);
                query.setObject(4, KnownTimes.parameter(knownAt));
                return texts(query);
            }
        });
    }

    private static List<String> applied(ProjectionHarness model, String knownAt) {
        return model.query(db -> {
            try (var query = db.prepareStatement("""
                    select concat(measure #>> '{limits,0,value}', ' ', unnest(applied)) from measure_version
                    where measure_key = ? and known @> ?::timestamptz order by 1""")) {
                query.setString(1, OIL);
                query.setObject(2, KnownTimes.parameter(Instant.parse(knownAt)));
                return texts(query);
            }
        });
    }

    private static List<String> texts(java.sql.PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static boolean execute(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            return statement.execute(sql);
        }
    }

    /** Each event in a batch of its own. */
    private static ProjectionHarness delivered(EventEnvelope... events) {
        return model(Stream.of(events).map(List::of).toList());
    }

    private static ProjectionHarness model(List<List<EventEnvelope>> batches) {
        var harness = projecting(new RegimeProjection()).harness();
        batches.forEach(harness::deliver);
        return harness;
    }

    /** The words on one draft keep their order; those on different drafts come in any. */
    private static List<EventEnvelope> interleaved(List<List<EventEnvelope>> drafts, Random random) {
        var turns = new ArrayList<Integer>();
        for (int draft = 0; draft < drafts.size(); draft++) {
            turns.addAll(Collections.nCopies(drafts.get(draft).size(), draft));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[drafts.size()];
        return turns.stream().map(draft -> drafts.get(draft).get(next[draft]++)).toList();
    }

    /** Batches of one to five events, every other one twice. */
    private static List<List<EventEnvelope>> batches(List<EventEnvelope> events, Random random) {
        var batches = new ArrayList<List<EventEnvelope>>();
        for (int from = 0, to; from < events.size(); from = to) {
            to = Math.min(events.size(), from + 1 + random.nextInt(5));
            batches.addAll(Collections.nCopies(1 + random.nextInt(2), events.subList(from, to)));
        }
        return batches;
    }
}
