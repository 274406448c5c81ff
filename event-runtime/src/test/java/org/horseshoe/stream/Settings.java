package org.horseshoe.stream;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** Settings for tests: the defaults, with some replaced. */
final class Settings {

    private Settings() {}

    /** The defaults with these: key, value, key, value, each key without {@code horseshoe.stream.}. */
    static StreamSettings with(String... keysAndValues) {
        var builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(StreamSettings.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValue("horseshoe.stream." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(StreamSettings.class);
    }
}
