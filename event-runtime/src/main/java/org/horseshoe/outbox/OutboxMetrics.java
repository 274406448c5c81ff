package org.horseshoe.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The gauge {@code horseshoe_outbox_entries}: what this service decided and Kafka has not acknowledged; NaN while unknown. */
@Singleton
class OutboxMetrics {

    private final DataSource database;

    OutboxMetrics(DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("horseshoe.outbox.entries", this, OutboxMetrics::entries)
                .description("events that wait to be published, counted up to 100,000")
                .register(meters);
    }

    private double entries() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from (select 1 from public.outbox_entry limit 100000) as waiting");
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
