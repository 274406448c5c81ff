package org.horseshoe.chaos;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.horseshoe.chaos.Fault.Kind;

/** The faults that a seed stands for, one after the other without end: the same seed gives the same faults. */
final class Plan implements Iterator<Fault> {

    /** What is likely to find something comes more often. */
    private static final List<Kind> KINDS = List.of(
            Kind.KILL_SERVICE,
            Kind.KILL_SERVICE,
            Kind.KILL_SERVICE,
            Kind.PAUSE_SERVICE,
            Kind.PAUSE_SERVICE,
            Kind.KILL_BROKER,
            Kind.KILL_BROKER,
            Kind.PAUSE_BROKER,
            Kind.KILL_DATABASE,
            Kind.PAUSE_DATABASE,
            Kind.END_CONNECTIONS,
            Kind.CUT_CONNECTIONS,
            Kind.SILENCE_CONNECTIONS,
            Kind.REPEAT_RECORDS,
            Kind.REPEAT_RECORDS,
            Kind.POISON,
            Kind.POISON,
            Kind.REBUILD);

    private static final int SERVICES = 3;

    /** A database is away for so long once in a while, as for a fail-over. */
    private static final Duration LONG_ABSENCE = Duration.ofSeconds(60);

    private static final int ONE_IN = 6;

    private final SplittableRandom chance;
    private final int instances;
    private final int brokers;
    private final boolean longAbsences;

    /**
     * The plan of a seed.
     *
     * @param instances how many of each service there are
     * @param longAbsences whether the database may be away for a minute
     */
    Plan(long seed, int instances, int brokers, boolean longAbsences) {
        this.chance = new SplittableRandom(seed);
        this.instances = instances;
        this.brokers = brokers;
        this.longAbsences = longAbsences;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Fault next() {
        Kind kind = KINDS.get(chance.nextInt(KINDS.size()));
        Duration after = Duration.ofMillis(chance.nextInt(200, 2_000));
        return new Fault(kind, after, target(kind), lasts(kind), chance.nextLong());
    }

    private int target(Kind kind) {
        return switch (kind) {
            case KILL_SERVICE, PAUSE_SERVICE -> chance.nextInt(SERVICES * instances);
            case KILL_BROKER, PAUSE_BROKER -> chance.nextInt(brokers);
            case END_CONNECTIONS, CUT_CONNECTIONS, SILENCE_CONNECTIONS -> chance.nextInt(SERVICES);
            case KILL_DATABASE, PAUSE_DATABASE, REPEAT_RECORDS, POISON, REBUILD -> 0;
        };
    }

    private Duration lasts(Kind kind) {
        return switch (kind) {
            case PAUSE_SERVICE -> millis(500, 12_000);
            case KILL_BROKER -> millis(0, 6_000);
            case PAUSE_BROKER -> millis(500, 8_000);
            case KILL_DATABASE -> longAbsences && chance.nextInt(ONE_IN) == 0 ? LONG_ABSENCE : millis(0, 8_000);
            case PAUSE_DATABASE -> millis(500, 8_000);
            case SILENCE_CONNECTIONS -> millis(500, 10_000);
            case KILL_SERVICE, END_CONNECTIONS, CUT_CONNECTIONS, REPEAT_RECORDS, POISON, REBUILD -> Duration.ZERO;
        };
    }

    private Duration millis(int least, int most) {
        return Duration.ofMillis(chance.nextInt(least, most));
    }
}
