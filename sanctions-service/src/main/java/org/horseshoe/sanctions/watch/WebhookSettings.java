package org.horseshoe.sanctions.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are sent; {@code docs/operations.md} explains each. */
@ConfigMapping(prefix = "horseshoe.webhooks")
interface WebhookSettings {

    /** Whether http and addresses inside the network will do. */
    @WithDefault("false")
    boolean insideAllowed();

    /** How long one attempt may last. */
    @WithDefault("15s")
    Duration timeout();

    /** The pause after the first attempt. */
    @WithDefault("5s")
    Duration firstRetry();

    /** How long a receiver may fail before its webhook is disabled. */
    @WithDefault("5d")
    Duration giveUpAfter();

    /** How long the secret before still signs after a rotation. */
    @WithDefault("24h")
    Duration oldSecretFor();
}
