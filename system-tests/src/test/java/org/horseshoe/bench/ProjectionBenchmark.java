package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.VOTES;

import java.util.List;
import org.horseshoe.system.House;
import org.horseshoe.system.Log;

/**
 * Events per second through vote-service's real projection, as a packaged process, against the floor: a plain consumer
 * that inserts the same records into the same database with one array-valued insert and a position in one transaction.
 *
 * <p>Each round appends the same number of new events while the service is paused, lets it go on, and takes the time
 * until it has applied them; then the floor reads the same records.
 */
public final class ProjectionBenchmark {

    private ProjectionBenchmark() {}

    /** Prints one line a round and the medians, for both mixes. */
    public static void main(String[] args) throws Exception {
        try (House house = House.openToMeasure();
                Log log = new Log(house.stack().bootstrapServers())) {
            var projection = new RealProjection(house);
            var floor =
                    new Floor(house.stack().bootstrapServers(), house.stack().database(VOTES));
            new Rounds().play(events -> {
                projection.pause();
                Span span = Span.appended(log, events.get());
                double reached = projection.eventsPerSecond(span);
                double possible = floor.eventsPerSecond(span);
                return List.of(
                        Figure.rate("projection", reached),
                        Figure.rate("floor", possible),
                        Figure.ratio("ratio", reached / possible));
            });
        }
    }
}
