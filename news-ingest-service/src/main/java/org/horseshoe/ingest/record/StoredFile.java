package org.horseshoe.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A file in the database, written and read piece by piece. */
record StoredFile(DataSource database, UUID importId) implements RecordFile {

    private static final int PIECE = 1 << 18;

    /** Stores a file in the transaction of the connection. */
    static void write(Connection connection, UUID importId, RecordFile file) throws SQLException, IOException {
        try (InputStream in = file.open();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into record_chunk (import_id, n, bytes) values (?, ?, ?)")) {
            int n = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setObject(1, importId);
                insert.setInt(2, n++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        }
    }

    @Override
    public InputStream open() {
        return new Pieces();
    }

    /** The database does not answer while a file is read: the import is tried again. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private byte @Nullable [] piece(int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select bytes from record_chunk where import_id = ? and n = ?")) {
            query.setObject(1, importId);
            query.setInt(2, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new Unreachable(e);
        }
    }

    /** One piece after the other, each asked for when the one before it is read. */
    private final class Pieces extends InputStream {

        private int next;
        private byte @Nullable [] piece = new byte[0];
        private int at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            while (piece != null && at == piece.length) {
                piece = piece(next++);
                at = 0;
            }
            if (piece == null) {
                return -1;
            }
            int count = Math.min(most, piece.length - at);
            System.arraycopy(piece, at, into, from, count);
            at += count;
            return count;
        }
    }
}
