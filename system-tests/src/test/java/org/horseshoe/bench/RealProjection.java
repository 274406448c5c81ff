package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.horseshoe.localstack.Database;
import org.horseshoe.localstack.ServiceProcess;
import org.horseshoe.system.House;

/** vote-service's projection as it is packaged, in one process or several, alone in its house. */
final class RealProjection {

    private final List<ServiceProcess> services;
    private final Database database;

    /** Stops the other services, and returns when there is nothing left to apply. */
    RealProjection(House house) {
        house.stack().instances(INGEST).forEach(ServiceProcess::stop);
        house.stack().instances(SANCTIONS).forEach(ServiceProcess::stop);
        house.awaitCaughtUp(VOTES);
        services = house.stack().instances(VOTES);
        database = house.stack().database(VOTES);
    }

    /** Holds it, so that what is appended now waits. */
    void pause() {
        services.forEach(ServiceProcess::pause);
    }

    /** Lets it go on, and returns when it has applied the span and published what follows; the time is until it has applied. */
    double eventsPerSecond(Span span) throws SQLException, InterruptedException {
        try (Connection connection = Sql.connect(database)) {
            long began = System.nanoTime();
            services.forEach(ServiceProcess::resume);
            awaitApplied(connection, span.end());
            double perSecond = span.events() / ((System.nanoTime() - began) / 1e9);
            awaitPublished(connection);
            return perSecond;
        }
    }

    private static void awaitApplied(Connection connection, long end) throws SQLException, InterruptedException {
        try (var query = connection.prepareStatement("select coalesce(sum(next_offset), 0) from projection_position")) {
            while (Sql.number(query) < end) {
                Thread.sleep(Duration.ofMillis(10));
            }
        }
    }

    private static void awaitPublished(Connection connection) throws SQLException, InterruptedException {
        try (var query = connection.prepareStatement("select count(*) from outbox_entry")) {
            while (Sql.number(query) > 0) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }
}
