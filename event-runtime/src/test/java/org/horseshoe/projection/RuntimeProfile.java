package org.horseshoe.projection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A little service of one projection, to test the runtime as services use it. */
public class RuntimeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mp.messaging.incoming.proceedings.connector", "smallrye-kafka",
                "mp.messaging.incoming.proceedings.topic", "horseshoe.proceedings",
                "mp.messaging.incoming.proceedings.group.id", "runtime-test",
                "horseshoe.log.topics", "horseshoe.proceedings,horseshoe.outcomes",
                "quarkus.http.test-port", "0",
                "quarkus.flyway.locations", "db/runtime");
    }
}
