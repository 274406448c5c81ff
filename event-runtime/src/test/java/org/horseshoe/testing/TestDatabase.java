package org.horseshoe.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.horseshoe.localstack.EmbeddedInfrastructure;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database on a real PostgreSQL with the runtime's tables in it; one server serves a whole test run. */
public final class TestDatabase {

    private TestDatabase() {}

    /** A database that no other test has seen. */
    public static DataSource create() {
        var database = new PGSimpleDataSource();
        database.setUrl(EmbeddedInfrastructure.newDatabase("test"));
        run(database, script("/db/runtime/V0_1__event_runtime.sql"));
        run(database, script("/db/runtime/V0_2__read_gate.sql"));
        return database;
    }

    private static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the test database", e);
        }
    }

    private static String script(String resource) {
        try (InputStream in = TestDatabase.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }
}
