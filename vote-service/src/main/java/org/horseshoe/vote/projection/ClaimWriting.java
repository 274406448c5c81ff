package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.horseshoe.projection.Delivered;

/**
 * Adds a batch's claims to their table while the caller works out what they amount to: the one keeps the database busy,
 * the other this machine, and each takes about as long. The caller leaves the connection alone until it closes this.
 */
final class ClaimWriting implements AutoCloseable {

    private final CompletableFuture<Void> written;

    private ClaimWriting(CompletableFuture<Void> written) {
        this.written = written;
    }

    static ClaimWriting begin(Connection connection, List<Delivered> batch) {
        return new ClaimWriting(CompletableFuture.runAsync(
                () -> {
                    try {
                        ClaimTable.add(connection, batch);
                    } catch (SQLException e) {
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofVirtual().name("claims").start(task)));
    }

    /** Waits until the claims are written. */
    @Override
    public void close() throws SQLException {
        try {
            written.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException bug -> throw bug;
                case null, default -> throw e;
            }
        }
    }
}
