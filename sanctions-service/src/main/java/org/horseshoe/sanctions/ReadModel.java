package org.horseshoe.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs queries against the read models, within the snapshot that an answer is made from. */
@ApplicationScoped
public class ReadModel {

    private final DataSource database;

    ReadModel(DataSource database) {
        this.database = database;
    }

    /** Runs one query. */
    public <T> T read(String sql, Query<T> query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    /** Sets the parameters of a statement and reads its rows. */
    @FunctionalInterface
    public interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
