package org.horseshoe.sanctions;

import org.horseshoe.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_as_drawn() {
        ArchitectureRules.checkService("org.horseshoe.sanctions");
    }
}
