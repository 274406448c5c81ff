package org.horseshoe.sanctions.launch;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** What of launches is told by no event. */
@ConfigMapping(prefix = "horseshoe.launches")
interface LaunchSettings {

    /**
     * The measures that forbid a state (ISO 3166-1 alpha-3) to launch and to test, each as its regime, a slash and its key: a
     * launch is told with those of them that applied on its day.
     */
    Map<String, List<String>> forbiddenBy();
}
