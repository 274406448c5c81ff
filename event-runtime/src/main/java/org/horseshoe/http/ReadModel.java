package org.horseshoe.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs queries against the read models of a service, within the snapshot that an answer is made from. */
@ApplicationScoped
public class ReadModel {

    private final DataSource database;

    ReadModel(DataSource database) {
        this.database = database;
    }

    /**
     * Runs one query and reads every row.
     *
     * @param parameters in their order; a collection is passed as an array of text
     */
    public <T> List<T> read(String sql, List<? extends @Nullable Object> parameters, Row<T> row) {
        return read(sql, query -> {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                if (value instanceof Collection<?> texts) {
                    query.setArray(i + 1, query.getConnection().createArrayOf("text", texts.toArray()));
                } else {
                    query.setObject(i + 1, value);
                }
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.of(rows));
                }
                return all;
            }
        });
    }

    /** Runs one query as its caller says. */
    public <T> T read(String sql, Query<T> query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("22")) {
                throw Problems.badRequest("query", "a parameter holds what no row can hold");
            }
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    /** Sets the parameters of a statement and reads its rows. */
    @FunctionalInterface
    public interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
