package org.horseshoe.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horseshoe.table.Column.Type.BYTES;
import static org.horseshoe.table.Column.Type.DAY;
import static org.horseshoe.table.Column.Type.ID;
import static org.horseshoe.table.Column.Type.LONG_NUMBER;
import static org.horseshoe.table.Column.Type.NUMBER;
import static org.horseshoe.table.Column.Type.TEXT;
import static org.horseshoe.table.Column.Type.WORDS;
import static org.horseshoe.table.Column.Type.YES_OR_NO;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableRowsTest {

    private static final Table TABLE = new Table(
            "thing",
            1,
            List.of(
                    new Column("name", TEXT),
                    new Column("id", ID),
                    new Column("day", DAY),
                    new Column("number", NUMBER),
                    new Column("place", LONG_NUMBER),
                    new Column("live", YES_OR_NO),
                    new Column("members", WORDS),
                    new Column("body", BYTES)));

    private static final UUID SOME_ID = UUID.fromString("6b2f1c34-0c0f-4a0e-9d43-1f0a5d1c2e3f");

    private final DataSource database = TestDatabase.create();

    @BeforeEach
    void createTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table thing (name text primary key, id uuid, day date, number integer, place bigint,
                      live boolean, members text[], body bytea)""");
        }
    }

    @Test
    void a_row_reads_the_same_whether_it_was_made_or_written_over_another() throws SQLException {
        // Given
        @Nullable
        Object[] full = {
            "é 𝄞\n\t\\",
            SOME_ID,
            LocalDate.of(1946, 1, 17),
            -7,
            1L << 40,
            true,
            List.of("CHN", "RUS"),
            new byte[] {0, -1, 92}
        };
        @Nullable Object[] bare = {"bare", null, null, null, null, null, List.of(), null};
        @Nullable Object[] nothing = {"nothing", null, null, null, null, null, null, null};

        // When
        write(rows -> List.of(full, bare, nothing).forEach(rows::make));

        // Then
        List<String> made = stored();
        assertThat(made)
                .containsExactly(
                        "(bare,,,,,,{},)",
                        "(nothing,,,,,,,)",
                        "(\"é 𝄞\n\t\\\\\",6b2f1c34-0c0f-4a0e-9d43-1f0a5d1c2e3f,1946-01-17,-7,1099511627776,t,\"{CHN,RUS}\",\"\\\\x00ff5c\")");
        write(rows -> List.of("bare", "nothing", "é 𝄞\n\t\\")
                .forEach(name -> rows.change(name, SOME_ID, null, 1, 1L, false, List.of("USA"), new byte[0])));
        assertThat(stored()).doesNotContainAnyElementsOf(made);
        write(rows -> List.of(full, bare, nothing).forEach(rows::change));
        assertThat(stored()).isEqualTo(made);
    }

    @Test
    void made_and_changed_rows_go_together() throws SQLException {
        // Given
        write(rows -> rows.make("old", null, null, 1, null, null, null, null));

        // When
        write(rows -> {
            rows.change("old", null, null, 2, null, null, null, null);
            rows.make("new", null, null, 3, null, null, null, null);
        });

        // Then
        assertThat(stored()).containsExactly("(new,,,3,,,,)", "(old,,,2,,,,)");
    }

    @Test
    void nothing_is_nothing() throws SQLException {
        // When
        write(_ -> {});

        // Then
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_the_database_refuses_is_told_with_its_code_and_the_connection_can_be_used_again() throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Given
            connection.setAutoCommit(false);
            var unstorable = new TableRows(TABLE);
            unstorable.make("a\0b", null, null, null, null, null, null, null);
            var twice = new TableRows(TABLE);
            twice.make("a", null, null, null, null, null, null, null);
            twice.make("a", null, null, null, null, null, null, null);

            // When
            for (var refused : List.of(new Refused(unstorable, "22021"), new Refused(twice, "23505"))) {
                // Then
                assertThatThrownBy(() -> refused.rows().write(connection))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo(refused.code()));
                connection.rollback();
            }
            var good = new TableRows(TABLE);
            good.make("a", null, null, null, null, null, null, null);
            good.write(connection);
            connection.commit();
        }
        assertThat(stored()).containsExactly("(a,,,,,,,)");
    }

    private record Refused(TableRows rows, String code) {}

    private interface Filling {
        void fill(TableRows rows);
    }

    private void write(Filling filling) throws SQLException {
        var rows = new TableRows(TABLE);
        filling.fill(rows);
        try (Connection connection = database.getConnection()) {
            rows.write(connection);
        }
    }

    private List<String> stored() throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select thing::text from thing order by name collate \"C\"")) {
            while (row.next()) {
                stored.add(row.getString(1));
            }
        }
        return stored;
    }
}
