package org.horseshoe.chaos;

import java.time.Duration;

/**
 * One thing that goes wrong.
 *
 * @param after how long after the fault before it has been got over
 * @param target the number of what is hit, counted among its kind from 0: an instance, a broker, a service
 * @param lasts how long until it is undone; nothing where there is nothing to undo
 * @param choice a number by which what is left open is chosen, such as which events are repeated
 */
record Fault(Kind kind, Duration after, int target, Duration lasts, long choice) {

    /** What goes wrong. */
    enum Kind {
        /** SIGKILL of an instance of a service, which is started again at once. */
        KILL_SERVICE,
        /** SIGSTOP of an instance of a service, possibly for longer than its session, and SIGCONT. */
        PAUSE_SERVICE,
        /** SIGKILL of a broker, which leads a share of the partitions. */
        KILL_BROKER,
        PAUSE_BROKER,
        KILL_DATABASE,
        PAUSE_DATABASE,
        /** Every connection of a service to its database is ended by the database. */
        END_CONNECTIONS,
        /** Every connection of a service to its database is cut from outside, in the middle of whatever is said. */
        CUT_CONNECTIONS,
        /** Nothing comes through between a service and its database, and no side is told. */
        SILENCE_CONNECTIONS,
        /** Records that the log has already are in it again, in another order. */
        REPEAT_RECORDS,
        /** Records that cannot be read are in the log. */
        POISON,
        /** A read model is rebuilt meanwhile. */
        REBUILD
    }
}
