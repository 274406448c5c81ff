package org.horseshoe.audit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells in the log what a service decided, in the category {@code org.horseshoe.decisions}. */
public final class Decisions {

    private static final Logger LOG = Logger.getLogger("org.horseshoe.decisions");

    private Decisions() {}

    /**
     * One line: {@code decision=… key=value …}.
     *
     * @param keysAndValues a key and its value in turn; a value that is null is left out
     */
    public static void taken(String decision, @Nullable Object... keysAndValues) {
        if (LOG.isInfoEnabled()) {
            LOG.info(line(decision, keysAndValues));
        }
    }

    /** Whether decisions are wanted that come by the thousand, such as what follows from an imported record. */
    public static boolean areWantedOneByOne() {
        return LOG.isDebugEnabled();
    }

    /** One line for a decision that comes by the thousand; at level DEBUG. */
    public static void takenAmongMany(String decision, @Nullable Object... keysAndValues) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(line(decision, keysAndValues));
        }
    }

    private static String line(String decision, @Nullable Object... keysAndValues) {
        return new LogLine().with("decision", decision).withAll(keysAndValues).toString();
    }
}
