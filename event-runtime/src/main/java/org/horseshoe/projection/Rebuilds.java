package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Starts rebuilds that an operator asks for; their progress shows at the projection's generation. */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    /** What became of the wish. */
    public enum Started {
        STARTED,
        UNDER_WAY,
        NO_SUCH_PROJECTION
    }

    private final Topology topology;
    private final Rebuild rebuild;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Rebuilds(Topology topology, Rebuild rebuild) {
        this.topology = topology;
        this.rebuild = rebuild;
    }

    /** Begins a rebuild in the background. */
    public Started start(String name) {
        Optional<Projection> projection = topology.projections().stream()
                .filter(each -> each.name().equals(name))
                .findAny();
        if (projection.isEmpty()) {
            return Started.NO_SUCH_PROJECTION;
        }
        if (!underWay.add(name)) {
            return Started.UNDER_WAY;
        }
        Thread.ofPlatform().name("rebuild-" + name).daemon().start(() -> run(projection.get()));
        return Started.STARTED;
    }

    private void run(Projection projection) {
        try {
            rebuild.run(projection);
        } catch (Exception e) {
            LOG.errorf(e, "projection=%s rebuild=failed; the live read model is untouched", projection.name());
        } finally {
            underWay.remove(projection.name());
        }
    }
}
