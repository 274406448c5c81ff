package org.horseshoe.table;

import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The rows of one table that a batch writes. Those that it makes are copied in, which costs the database half of what an
 * insert does that looks whether they are there; those that were there are written over by their key. Who writes must
 * know which is which, and that nobody else makes the same rows meanwhile.
 */
public final class TableRows {

    private final Table table;
    private final List<@Nullable Object[]> made = new ArrayList<>();
    private final Rows changed;

    /** No rows yet. */
    public TableRows(Table table) {
        this.table = table;
        changed = new Rows(table.columns().stream()
                .map(column -> column.type().parameterType())
                .toArray(String[]::new));
    }

    /** Adds a row that is not in the table: values in the order of the columns. */
    public void make(@Nullable Object... values) {
        made.add(values);
    }

    /** Adds a row that stands in the table as another. */
    public void change(@Nullable Object... values) {
        var parameters = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            parameters[i] = table.columns().get(i).type().parameter(values[i]);
        }
        changed.add(parameters);
    }

    /** Writes them all. */
    public void write(Connection connection) throws SQLException {
        if (!made.isEmpty()) {
            copy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy()));
        }
        changed.write(connection, table.upsert());
    }

    private void copy(CopyIn into) throws SQLException {
        byte[] rows = binary();
        try {
            into.writeToCopy(rows, 0, rows.length);
            into.endCopy();
        } finally {
            if (into.isActive()) {
                into.cancelCopy();
            }
        }
    }

    private byte[] binary() {
        var bytes = new ByteArrayOutputStream(made.size() * 512);
        try (var writer = new PgBinaryWriter(bytes, 8192)) {
            for (@Nullable Object[] row : made) {
                writer.startRow(row.length);
                for (int i = 0; i < row.length; i++) {
                    writer.write(table.columns().get(i).type().copied(), row[i]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
