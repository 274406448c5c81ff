package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which projection of this service reads which topic. */
@ApplicationScoped
class Topology {

    private final List<Projection> projections;
    private final Map<String, Projection> byTopic = new HashMap<>();

    Topology(Instance<Projection> projections) {
        this.projections = projections.stream().toList();
        for (Projection projection : this.projections) {
            for (String topic : projection.topics()) {
                Projection other = byTopic.put(topic, projection);
                if (other != null) {
                    throw new IllegalStateException("Topic " + topic + " is read by " + other.name() + " and by "
                            + projection.name() + "; let one projection of a service read it");
                }
            }
        }
    }

    List<Projection> projections() {
        return projections;
    }

    Projection reading(String topic) {
        Projection projection = byTopic.get(topic);
        if (projection == null) {
            throw new IllegalStateException("No projection of this service reads " + topic);
        }
        return projection;
    }
}
