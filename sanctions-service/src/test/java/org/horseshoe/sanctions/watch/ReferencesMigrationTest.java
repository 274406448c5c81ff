package org.horseshoe.sanctions.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.WatchStanding;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Names that were read before ids had one form go on under their new ids. */
class ReferencesMigrationTest {

    private static final String WATCH = "00000000-0000-0000-0000-000000000001";
    private static final UUID CLAIM = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void a_name_of_a_draft_keeps_its_matches_and_its_place_in_the_draft() throws Exception {
        try (Connection connection = TestDatabase.create().getConnection()) {
            // Given
            connection.setAutoCommit(false);
            run(connection, script("V1__watches.sql"));
            run(connection, """
                    insert into watch (id, owner, client_id, request) values ('%1$s', 'client', 'one', '{}');
                    insert into watch_subject values
                      ('S/2022/431#Lazarus Group', 'DPRK', 'PROPOSED', null, '{"type": "entity", "name": "Lazarus Group"}'),
                      ('KPe.068', 'DPRK', 'LISTED', '2025-01-01', '{"type": "entity", "name": "A"}');
                    insert into watch_match values ('%1$s', 'S/2022/431#Lazarus Group', 0.9), ('%1$s', 'KPe.068', 0.8);
                    insert into watch_draft_text values ('%2$s', 'S/2022/431', 0,
                      '[{"regime": "DPRK", "name": "Lazarus Group", "type": "entity"}]');""".formatted(WATCH, CLAIM));

            // When
            run(connection, script("V2__names_of_drafts.sql"));

            // Then
            Subjects subjects = new Subjects(connection);
            assertThat(subjects.current())
                    .extracting(Subject::reference)
                    .containsExactly("KPe.068", "S-2022-431:DPRK:Lazarus Group");
            assertThat(matches(connection)).containsExactly("KPe.068", "S-2022-431:DPRK:Lazarus Group");
            assertThat(subjects.changedBy(Samples.envelope(revised("Lazarus Group", "Other Group"))))
                    .extracting(Subject::reference)
                    .containsExactly("S-2022-431:DPRK:Other Group");
            assertThat(subjects.changedBy(Samples.envelope(
                            Samples.notAdopted("S/2022/431", "2022-05-26", 8, frozen("Lazarus Group")))))
                    .extracting(subject -> subject.reference() + " " + subject.standing())
                    .containsExactly(
                            "S-2022-431:DPRK:Lazarus Group " + WatchStanding.BLOCKED,
                            "S-2022-431:DPRK:Other Group " + WatchStanding.DROPPED);
        }
    }

    private static DraftRevised revised(String... names) {
        return new DraftRevised(new DraftSymbol("S/2022/431"), 1, LocalDate.of(2022, 5, 25), List.of(frozen(names)));
    }

    private static Measure frozen(String... names) {
        return Samples.names("asset-freeze", MeasureKind.ASSET_FREEZE, names);
    }

    private static List<String> matches(Connection connection) throws SQLException {
        try (var query =
                        connection.prepareStatement("select array_agg(reference order by reference) from watch_match");
                var row = query.executeQuery()) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = ReferencesMigrationTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
