package org.horseshoe.projection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Sees to it, before the doors open, that each projection has a read model of its version. */
@ApplicationScoped
class ProjectionStartup {

    private final Topology topology;
    private final DataSource database;
    private final Rebuild rebuild;

    ProjectionStartup(Topology topology, DataSource database, Rebuild rebuild) {
        this.topology = topology;
        this.database = database;
        this.rebuild = rebuild;
    }

    void prepare(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent starting)
            throws SQLException {
        for (Projection projection : topology.projections()) {
            prepare(projection);
        }
    }

    private void prepare(Projection projection) throws SQLException {
        Generation live = liveOrFirst(projection);
        if (live.version() != projection.version()) {
            rebuild.toItsVersion(projection);
        }
    }

    /** The live generation; where there is none yet, an empty one is made and put in place. */
    private Generation liveOrFirst(Projection projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
                lock.setString(1, "horseshoe.projection." + projection.name());
                lock.execute();
                Optional<Generation> live = Generations.live(connection, projection.name());
                if (live.isEmpty()) {
                    Generation first = Generations.create(connection, projection);
                    Generations.switchTo(connection, first);
                    live = Optional.of(first);
                }
                connection.commit();
                return live.get();
            } catch (SQLException | RuntimeException e) {
                Sql.rollback(connection, e);
                throw e;
            }
        }
    }
}
