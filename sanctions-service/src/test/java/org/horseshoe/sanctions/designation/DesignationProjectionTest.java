package org.horseshoe.sanctions.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.envelope;
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
import java.util.stream.Stream;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ListEntry;
import org.horseshoe.testing.ProjectionSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DesignationProjectionTest {

    private static final LocalDate FIRST_COPY = LocalDate.of(2018, 6, 7);
    private static final LocalDate SECOND_COPY = LocalDate.of(2018, 8, 24);
    private static final EventEnvelope LISTED =
            envelope(new NameListed("KPe.068", "DPRK", FIRST_COPY, entry("MYOHYANG SHIPPING CO")));
    private static final EventEnvelope AMENDED = envelope(new ListingAmended(
            "KPe.068", "DPRK", SECOND_COPY, List.of("aliases"), entry("MYOHYANG SHIPPING CO", "Myohyang Shipping")));
    private static final EventEnvelope DELISTED =
            envelope(new NameDelisted("KPe.068", "DPRK", LocalDate.of(2025, 8, 2), null));

    @Test
    void a_listed_name_stands_on_the_list_once_however_often_it_is_delivered() {
        projecting(new DesignationProjection())
                .when(LISTED)
                .deliveredTimes(2)
                .then(db ->
                        assertThat(rows(db)).containsExactly("KPe.068 listed as of 2018-06-07: myohyang shipping co"))
                .thenFollows();
    }

    @Nested
    class GivenAListedName {

        private final ProjectionSpec spec =
                projecting(new DesignationProjection()).given(LISTED);

        @Test
        void an_amendment_changes_how_it_reads() {
            spec.when(AMENDED)
                    .then(db -> assertThat(rows(db))
                            .containsExactly(
                                    "KPe.068 listed as of 2018-08-24: myohyang shipping co\nmyohyang shipping"));
        }

        @Test
        void a_delisted_name_keeps_its_last_wording_and_its_history() {
            spec.when(AMENDED, DELISTED)
                    .then(db -> assertThat(rows(db))
                            .containsExactly(
                                    "KPe.068 delisted as of 2025-08-02: myohyang shipping co\nmyohyang shipping"))
                    .then(db -> assertThat(texts(
                                    db, "select revision || ' ' || type from designation_change order by revision"))
                            .containsExactly("1 name-listed.v1", "2 listing-amended.v1", "3 name-delisted.v1"));
        }

        @Test
        void each_change_has_its_place_in_the_log_and_is_counted() {
            spec.when(AMENDED, DELISTED)
                    .deliveredTimes(2)
                    .then(db -> assertThat(texts(
                                    db,
                                    "select revision || ' at ' || log_offset from designation_place order by revision"))
                            .containsExactly("1 at 0", "2 at 1", "3 at 2"))
                    .then(db -> assertThat(texts(db, "select changes::text from designation_tally"))
                            .containsExactly("3"));
        }

        @Test
        void a_copy_read_late_changes_the_history_and_not_the_present() {
            spec.when(DELISTED, AMENDED)
                    .then(db -> assertThat(rows(db))
                            .containsExactly(
                                    "KPe.068 delisted as of 2025-08-02: myohyang shipping co\nmyohyang shipping"))
                    .then(db -> assertThat(
                                    texts(db, "select type || ' ' || listed from designation_change order by revision"))
                            .containsExactly(
                                    "name-listed.v1 true", "name-delisted.v1 false", "listing-amended.v1 true"));
        }

        @Test
        void a_name_that_returns_is_listed_again() {
            var again = envelope(new NameRelisted(
                    "KPe.068", "DPRK", LocalDate.of(2025, 11, 18), LocalDate.of(2025, 8, 2), entry("MYOHYANG")));
            spec.when(DELISTED, again)
                    .then(db -> assertThat(rows(db)).containsExactly("KPe.068 listed as of 2025-11-18: myohyang"));
        }
    }

    @Test
    void any_order_across_names_gives_the_same_rows() {
        // Given
        List<List<EventEnvelope>> names = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            String reference = "KPi.00" + i;
            names.add(List.of(
                    envelope(new NameListed(reference, "DPRK", FIRST_COPY, entry("Name " + i))),
                    envelope(new NameDelisted(reference, "DPRK", SECOND_COPY, null))));
        }
        var expected = rowsAfter(names);

        // Then
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(names, new Random(seed));
            assertThat(rowsAfter(names)).isEqualTo(expected);
        }
    }

    private static SortedMap<String, List<String>> rowsAfter(List<List<EventEnvelope>> batches) {
        var harness = projecting(new DesignationProjection()).harness();
        batches.forEach(harness::deliver);
        SortedMap<String, List<String>> rows = harness.rows();
        rows.remove("designation_place"); // where in the log each lies is what the order changes
        return rows;
    }

    private static ListEntry entry(String name, String... aliases) {
        return new ListEntry(
                EntryType.ENTITY,
                name,
                null,
                Stream.of(aliases)
                        .map(alias -> new ListEntry.Alias(alias, "a.k.a."))
                        .toList(),
                LocalDate.of(2017, 8, 5),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static List<String> rows(Connection db) throws SQLException {
        return texts(db, """
                select reference || case when listed then ' listed' else ' delisted' end || ' as of ' || as_of || ': ' || names
                from designation order by reference""");
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
