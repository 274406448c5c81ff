package org.horseshoe.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what must come, in one place: much longer than it takes even where many builds share a slow
 * machine, since only a test that fails waits so long.
 */
public final class Patience {

    /** The longest wait of a test. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /** Awaitility with this patience. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }
}
