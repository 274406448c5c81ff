package org.horseshoe.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The ports of one stack, all on 127.0.0.1. These are those of the first instance of each service and of the first broker; the
 * second of each is found {@value #STRIDE} further, the third {@value #STRIDE} further again.
 */
public record StackPorts(int ingest, int votes, int sanctions, int kafka, int postgres) {
    private static final int STRIDE = 10;

    /** Systems give outgoing connections higher ports: one of these is still free when a process that was killed wants it back. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** What {@code ./horseshoe up} uses when nothing else is asked for. */
    public static StackPorts standard() {
        return new StackPorts(8081, 8082, 8083, 19092, 15432);
    }

    /** Five ports that nobody uses, for tests. */
    public static StackPorts free() {
        return free(1);
    }

    /** Ports that nobody uses, with room for so many instances of each service and so many brokers. */
    public static StackPorts free(int ofEach) {
        var claimed = new HashSet<Integer>();
        return new StackPorts(
                anyFree(ofEach, claimed),
                anyFree(ofEach, claimed),
                anyFree(ofEach, claimed),
                anyFree(ofEach, claimed),
                anyFree(1, claimed));
    }

    /** Where an instance listens whose first one listens at {@code first}; instances count from 1. */
    static int ofInstance(int first, int instance) {
        return first + STRIDE * (instance - 1);
    }

    /** Where a broker listens; brokers count from 1. */
    int kafka(int broker) {
        return ofInstance(kafka, broker);
    }

    /** Where a broker talks to the others of its cluster: the port after its own. */
    int controller(int broker) {
        return kafka(broker) + 1;
    }

    public StackPorts shifted(int offset) {
        return new StackPorts(ingest + offset, votes + offset, sanctions + offset, kafka + offset, postgres + offset);
    }

    /**
     * Throws for the first port that someone else holds, naming the flag that changes it.
     *
     * @param brokers how many of our own there are to be
     */
    void check(int instances, int brokers, boolean ownPostgres) {
        for (var instance = 1; instance <= instances; instance++) {
            check("--ingest-port", ingest, ofInstance(ingest, instance));
            check("--votes-port", votes, ofInstance(votes, instance));
            check("--sanctions-port", sanctions, ofInstance(sanctions, instance));
        }
        for (var broker = 1; broker <= brokers; broker++) {
            check("--kafka-port", kafka, kafka(broker));
            if (brokers > 1) check("--kafka-port", kafka, controller(broker));
        }
        if (ownPostgres) check("--postgres-port", postgres, postgres);
    }

    private static void check(String flag, int first, int port) {
        if (isTaken(port)) {
            throw new StackException(
                    "Port %d is in use. Choose another with %s %d, or move all ports with --port-offset 1000."
                            .formatted(port, flag, first + 1000));
        }
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int anyFree(int ofEach, Set<Integer> claimed) {
        while (true) {
            var first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            var wanted = IntStream.rangeClosed(1, ofEach)
                    .flatMap(each -> IntStream.of(ofInstance(first, each), ofInstance(first, each) + 1))
                    .boxed()
                    .toList();
            if (wanted.stream().noneMatch(port -> claimed.contains(port) || isTaken(port))) {
                claimed.addAll(wanted);
                return first;
            }
        }
    }

    /** Asks twice: some systems let us bind beside a server that listens on all addresses. */
    static boolean isTaken(int port) {
        return answers(port) || !binds(port);
    }

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean binds(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
