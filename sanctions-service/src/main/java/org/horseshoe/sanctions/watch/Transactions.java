package org.horseshoe.sanctions.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own, whole or not at all. */
@ApplicationScoped
class Transactions {

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                try {
                    connection.rollback();
                } catch (SQLException also) {
                    e.addSuppressed(also);
                }
                throw e;
            }
        }
    }

    /** The same while nobody else registers or evaluates: a watch is registered at one position of the log. */
    <T> T alone(Work<T> work) throws SQLException {
        return run(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtext('horseshoe.watches'))")) {
                lock.execute();
            }
            return work.on(connection);
        });
    }
}
