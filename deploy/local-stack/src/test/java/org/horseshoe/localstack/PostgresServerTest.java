package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @Nested
    class Persistent {
        @TempDir
        Path folder;

        @Test
        void every_committed_row_is_there_after_a_stop_and_after_a_kill() throws Exception {
            // Given
            var port = StackPorts.anyFree();
            try (var server = PostgresServer.persistent(folder.resolve("pg"), port, folder.resolve("pg.log"))) {
                server.start();
                server.createDatabase("horseshoe_votes");
                ask(server.database("horseshoe_votes"), "create table kept as select 1 as id");

                // When
                server.stop();
                server.start();
                ask(server.database("horseshoe_votes"), "insert into kept values (2)");
                server.kill9();
                var aliveAfterKill = server.isAlive();
                server.start();
                server.awaitReady(Duration.ofMinutes(1));
                server.createDatabase("horseshoe_votes");

                // Then
                assertThat(aliveAfterKill).isFalse();
                assertThat(ask(server.database("horseshoe_votes"), "select count(*) from kept"))
                        .isEqualTo("2");
                assertThat(ask(server.administrator("postgres"), SAFETY))
                        .isEqualTo("on on on scram-sha-256 UTF8 127.0.0.1");
            }
        }

        @Test
        void another_handle_on_the_same_data_takes_the_running_server_over() {
            // Given
            var port = StackPorts.anyFree();
            var first = PostgresServer.persistent(folder.resolve("pg"), port, folder.resolve("pg.log"));
            first.start();

            // When
            var second = PostgresServer.persistent(folder.resolve("pg"), port, folder.resolve("pg.log"));
            var found = second.pid();
            var expected = first.pid();
            second.stop();

            // Then
            assertThat(found).isEqualTo(expected);
            assertThat(first.isAlive()).isFalse();
        }
    }

    @Nested
    class Temporary {
        @Test
        void each_test_gets_a_database_of_its_own() throws Exception {
            // When
            var first = EmbeddedInfrastructure.newDatabase("votes");
            var second = EmbeddedInfrastructure.newDatabase("votes");

            // Then
            assertThat(first).isNotEqualTo(second);
            try (var connection = DriverManager.getConnection(first);
                    var statement = connection.createStatement()) {
                assertThat(statement.execute(
                                "create extension pg_trgm; create extension unaccent; create table mine(id int)"))
                        .isFalse();
            }
        }
    }

    private static final String SAFETY = """
            select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
                (select min(auth_method) from pg_hba_file_rules), current_setting('server_encoding'), current_setting('listen_addresses'))
            """;

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
