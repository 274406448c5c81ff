package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.VOTES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.ServiceProcess;
import org.horseshoe.localstack.StackPorts;
import org.horseshoe.system.House;
import org.horseshoe.system.Log;

/**
 * What more partitions do for the events per second of vote-service's real projection: one, two and four of them hold the
 * round's events, and as many lanes and instances as there are share the work.
 *
 * <p>All three are taken in each round, of one topic of four partitions and of processes that are warm alike. Several
 * instances have a house of their own.
 */
public final class PartitionBenchmark {

    private static final List<Integer> INSTANCES = Arrays.stream(
                    System.getProperty("bench.instances", "1,2").split(",", -1))
            .map(Integer::valueOf)
            .toList();

    private static final int PARTITIONS = 4;

    /** Two lie far apart, so that they belong to two lanes of one instance, and to two of two or four instances. */
    private static final List<List<Integer>> HOLDING = List.of(List.of(0), List.of(0, 3), List.of(0, 1, 2, 3));

    private PartitionBenchmark() {}

    /** Prints, for each number of instances, one line a round and the medians, for both mixes. */
    public static void main(String[] args) throws Exception {
        for (int instances : INSTANCES) {
            System.out.printf("Instances: %d%n", instances);
            try (House house = House.openToMeasure(
                    stack -> stack.ports(StackPorts.free(instances)).instances(instances))) {
                widen(house);
                measure(house);
            }
        }
    }

    private static void measure(House house) throws Exception {
        var projection = new RealProjection(house);
        try (Log log = new Log(house.stack().bootstrapServers())) {
            // Each comes first in its turn: what is first finds the service least warm.
            List<List<Integer>> inTurn = new ArrayList<>(HOLDING);
            new Rounds().play(events -> {
                Map<List<Integer>, Double> rates = new HashMap<>();
                for (List<Integer> partitions : inTurn) {
                    projection.pause();
                    Span span = Span.appended(log, events.get(), partitions);
                    rates.put(partitions, projection.eventsPerSecond(span));
                }
                Collections.rotate(inTurn, 1);
                return withRatios(HOLDING.stream().map(rates::get).toList());
            });
        }
    }

    private static List<Figure> withRatios(List<Double> rates) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            figures.add(Figure.rate("partitions " + HOLDING.get(i).size(), rates.get(i)));
        }
        for (int i = 1; i < rates.size(); i++) {
            figures.add(Figure.ratio(HOLDING.get(i).size() + " to 1", rates.get(i) / rates.getFirst()));
        }
        return figures;
    }

    /** Done while the log is empty: no key has a partition yet. A consumer looks for new ones every five minutes only. */
    private static void widen(House house) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", house.stack().bootstrapServers()))) {
            admin.createPartitions(Map.of(Topics.PROCEEDINGS, NewPartitions.increaseTo(PARTITIONS)))
                    .all()
                    .get();
        }
        List<ServiceProcess> services = house.stack().instances(VOTES);
        services.forEach(ServiceProcess::stop);
        services.forEach(ServiceProcess::start);
        services.forEach(service -> service.awaitReady(Duration.ofMinutes(2)));
    }
}
