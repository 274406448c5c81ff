package org.horseshoe.ingest.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this service. */
@ConfigMapping(prefix = "horseshoe.ingest")
public interface IngestSettings {

    /** How long a write waits for Kafka's acknowledgement before it answers 503; what it wrote is stored all the same. */
    @WithDefault("5s")
    Duration acknowledgedWithin();

    /** The longest text of an article, in UTF-16 code units. */
    @WithDefault("100000")
    int articleCharacters();

    /** The most events in one request. */
    @WithDefault("1000")
    int batchEvents();

    /** The most bytes in one request with events. */
    @WithDefault("5000000")
    int batchBytes();

    /** The rows of a record that are taken in one transaction. */
    @WithDefault("500")
    int importRows();

    /** The most bytes of a record in one request; more come in parts, each with the header. */
    @WithDefault("67108864")
    long importBytes();

    /** How many names may leave the Consolidated List from one copy to the next, in percent, before a person is asked. */
    @WithDefault("10")
    int listShrinkPercent();
}
