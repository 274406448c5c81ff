package org.horseshoe.vote.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Tells which day it is at UN Headquarters. */
@ApplicationScoped
class Today {

    private final Clock newYork = Clock.system(ZoneId.of("America/New_York"));

    LocalDate inNewYork() {
        return LocalDate.now(newYork);
    }
}
