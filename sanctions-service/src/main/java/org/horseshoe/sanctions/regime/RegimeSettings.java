package org.horseshoe.sanctions.regime;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What of regimes is told by no resolution. */
@ConfigMapping(prefix = "horseshoe.regimes")
interface RegimeSettings {

    /**
     * The state that a regime is about (ISO 3166-1 alpha-3), where it is about one that launches missiles: its launches are
     * told with the regime.
     */
    Map<String, String> states();
}
