package org.horseshoe.sanctions.watch;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What one watch is told, as it happens; while it is told nothing, a comment now and then tells that both ends are there. */
final class WatchStream {

    private static final Duration LOOK_EACH = Duration.ofMillis(500);

    private final Deliveries deliveries;
    private final String owner;
    private final UUID watch;
    private final AtomicLong told;
    private final long quietLooks;
    private final AtomicLong quiet = new AtomicLong();

    /**
     * A stream.
     *
     * @param after the number of the last event that the client has
     * @param heartbeat how long a silence is broken by a comment
     */
    WatchStream(Deliveries deliveries, String owner, UUID watch, long after, Duration heartbeat) {
        this.deliveries = deliveries;
        this.owner = owner;
        this.watch = watch;
        this.told = new AtomicLong(after);
        this.quietLooks = Math.max(1, heartbeat.dividedBy(LOOK_EACH));
    }

    Multi<OutboundSseEvent> open(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EACH)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(_ -> look(sse));
    }

    private List<OutboundSseEvent> look(Sse sse) {
        List<Deliveries.Told> fresh = since();
        if (!fresh.isEmpty()) {
            quiet.set(0);
            told.set(fresh.getLast().seq());
            return fresh.stream().map(one -> event(sse, one)).toList();
        }
        if (quiet.incrementAndGet() < quietLooks) {
            return List.of();
        }
        quiet.set(0);
        return List.of(sse.newEventBuilder().comment("still here").build());
    }

    private List<Deliveries.Told> since() {
        try {
            return deliveries.told(owner, watch, told.get(), 100);
        } catch (SQLException e) {
            throw new IllegalStateException("The stream goes on with the last id", e);
        }
    }

    private static OutboundSseEvent event(Sse sse, Deliveries.Told told) {
        return sse.newEventBuilder()
                .id(Long.toString(told.seq()))
                .data(told.body())
                .build();
    }
}
