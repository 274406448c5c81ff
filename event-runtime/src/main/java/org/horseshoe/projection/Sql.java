package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The few statements that every transaction of the runtime begins or ends with. */
final class Sql {

    private Sql() {}

    static void searchPath(Connection connection, Generation generation) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local search_path to " + generation.schema() + ", public");
        }
    }

    /** Rolls back without hiding what went wrong before. */
    static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
