package org.horseshoe.vote.debate;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** "Today" is 6 May 2031, when a veto of 1 May 2031 is still to be debated. */
@Mock
@ApplicationScoped
class FixedToday extends Today {

    @Override
    LocalDate inNewYork() {
        return LocalDate.of(2031, 5, 6);
    }
}
