package org.horseshoe.sanctions;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** "Today" is 1 June 2022. */
@Mock
@Singleton
class FixedClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(Instant.parse("2022-06-01T12:00:00Z"), ZoneOffset.UTC);
    }
}
