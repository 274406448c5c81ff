package org.horseshoe.stream;

import java.util.Map;
import java.util.TreeMap;
import org.horseshoe.projection.RuntimeProfile;

/** The little service of the runtime's tests, with a stream that beats fast and has little room; who reads is in time also on a slow machine. */
public class StreamProfile extends RuntimeProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new TreeMap<>(super.getConfigOverrides());
        settings.put("horseshoe.stream.topics", "horseshoe.outcomes,horseshoe.proceedings");
        settings.put("horseshoe.stream.types", "outcomes");
        settings.put("horseshoe.stream.heartbeat", "200ms");
        settings.put("horseshoe.stream.stalled-after", "8s");
        settings.put("horseshoe.stream.farewell", "500ms");
        settings.put("horseshoe.stream.clients", "8");
        return settings;
    }
}
