package org.horseshoe.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one statement: an array for each column, whatever the number of rows. */
public final class Rows {

    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /**
     * No rows yet.
     *
     * @param types of the columns, as PostgreSQL calls them
     */
    public Rows(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    /** Adds a row, its values in the order of the columns. */
    public void add(@Nullable Object... values) {
        for (int i = 0; i < types.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    /** Runs a statement whose parameters are the columns; does nothing where there are no rows. */
    public void write(Connection connection, String sql) throws SQLException {
        if (isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement);
            statement.executeUpdate();
        }
    }

    /** Runs a statement whose parameters are the columns, and reads what it returns. */
    public void write(Connection connection, String sql, RowReader reader) throws SQLException {
        if (isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private void set(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            Object[] values = columns.get(i).toArray(array(types[i]));
            Array array = connection.createArrayOf(types[i], values);
            statement.setArray(i + 1, array);
        }
    }

    /** Arrays of the exact class travel in binary form. */
    private static @Nullable Object[] array(String type) {
        return switch (type) {
            case "text" -> new @Nullable String[0];
            case "int4" -> new @Nullable Integer[0];
            case "int8" -> new @Nullable Long[0];
            case "bytea" -> new byte @Nullable [0][];
            case "bool" -> new @Nullable Boolean[0];
            default -> new @Nullable Object[0];
        };
    }

    /** Reads one returned row. */
    @FunctionalInterface
    public interface RowReader {
        /** Reads the row at which the result stands. */
        void read(ResultSet row) throws SQLException;
    }
}
