package org.horseshoe.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.horseshoe.localstack.EmbeddedInfrastructure;

/** A fresh database on a real PostgreSQL with the runtime's tables in it; one server serves a whole test run. */
public final class TestDatabase {

    private TestDatabase() {}

    /** A database that no other test has seen. */
    public static DataSource create() {
        DataSource database = pooled(EmbeddedInfrastructure.newDatabase("test"));
        run(database, script("/db/runtime/V0_1__event_runtime.sql"));
        run(database, script("/db/runtime/V0_2__read_gate.sql"));
        run(database, script("/db/runtime/V0_3__outbox_headers_as_text.sql"));
        return database;
    }

    /**
     * The services' own pool: for PostgreSQL a new connection is a new process, which took most of the time of tests that
     * ask a thousand times. What a test no longer uses is soon given back, since all share one server.
     */
    private static DataSource pooled(String url) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Patience.LIMIT)
                            .reapTimeout(Duration.ofSeconds(3))
                            .connectionFactoryConfiguration(connection -> connection.jdbcUrl(url))));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the test database", e);
        }
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
