package org.horseshoe.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes our meters out of the registry when the service stops. The registry is the JVM's: where the service starts again in it
 * (dev mode, tests), the meters of before would stay and ask a service that is gone.
 */
@Singleton
class StaleMeters {

    void remove(@Observes ShutdownEvent stopped, MeterRegistry meters) {
        meters.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("horseshoe."))
                .forEach(meters::remove);
    }
}
