package org.horseshoe.vote;

import org.horseshoe.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_as_drawn() {
        ArchitectureRules.checkService("org.horseshoe.vote");
    }
}
