package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.VOTES;

import java.util.List;
import org.horseshoe.localstack.Database;
import org.horseshoe.system.House;
import org.horseshoe.system.Log;

/**
 * Events per second through vote-service's real projection, beside the floor and beside a {@linkplain JdbcSink tuned JDBC
 * sink} that reads the same records from the same Kafka into the same PostgreSQL.
 *
 * <p>One after the other in each round; whoever waits is held. The sink copies: it reads no event, keeps no claims, reaches no
 * verdict, has no outbox, parks nothing, and its position is not in the transaction of its rows.
 */
public final class SinkBenchmark {

    private SinkBenchmark() {}

    /** Prints one line a round and the medians, for both mixes. */
    public static void main(String[] args) throws Exception {
        try (House house = House.openToMeasure();
                Log log = new Log(house.stack().bootstrapServers())) {
            var projection = new RealProjection(house);
            Database database = house.stack().database(VOTES);
            var floor = new Floor(house.stack().bootstrapServers(), database);
            try (JdbcSink sink = JdbcSink.start(house, database)) {
                sink.pause();
                new Rounds().play(events -> {
                    projection.pause();
                    Span span = Span.appended(log, events.get());
                    double reached = projection.eventsPerSecond(span);
                    double possible = floor.eventsPerSecond(span);
                    double peer = sink.eventsPerSecond(span, span.lastIds(log));
                    return List.of(
                            Figure.rate("projection", reached),
                            Figure.rate("floor", possible),
                            Figure.rate("sink", peer),
                            Figure.ratio("projection to floor", reached / possible),
                            Figure.ratio("projection to sink", reached / peer),
                            Figure.ratio("sink to floor", peer / possible));
                });
            }
        }
    }
}
