package org.horseshoe.projection;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** Tells what a failure means: data that cannot be applied, trouble that passes, or a bug of ours. */
enum Trouble {
    BAD_DATA,
    PASSING,
    BUG;

    static Trouble of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof UnprocessableEvent) {
                return BAD_DATA;
            }
            if (at instanceof SQLException sql) {
                return of(sql);
            }
        }
        return BUG;
    }

    private static Trouble of(SQLException failure) {
        String state = failure.getSQLState();
        if (failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || state == null) {
            return PASSING; // no state: the pool could not give a connection in time
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "22", "23", "54" -> BAD_DATA; // 54: a value longer than an index entry takes
            case "08", "40", "53", "55", "57", "58" -> PASSING;
            // Read-only: a standby just after a switch-over. Idle for too long in a transaction: this process stood
            // still.
            case "25" -> "25006".equals(state) || "25P03".equals(state) ? PASSING : BUG;
            default -> BUG;
        };
    }
}
