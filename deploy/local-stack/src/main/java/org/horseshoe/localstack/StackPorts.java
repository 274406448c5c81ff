package org.horseshoe.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one stack, all on 127.0.0.1. */
public record StackPorts(int ingest, int votes, int sanctions, int kafka, int postgres) {
    /** What {@code ./horseshoe up} uses when nothing else is asked for. */
    public static StackPorts standard() {
        return new StackPorts(8081, 8082, 8083, 19092, 15432);
    }

    /** Five ports that nobody uses, for tests. */
    public static StackPorts free() {
        return new StackPorts(anyFree(), anyFree(), anyFree(), anyFree(), anyFree());
    }

    public StackPorts shifted(int offset) {
        return new StackPorts(ingest + offset, votes + offset, sanctions + offset, kafka + offset, postgres + offset);
    }

    /** Throws for the first port that someone else holds, naming the flag that changes it. */
    void check(boolean ownKafka, boolean ownPostgres) {
        var flags = new LinkedHashMap<String, Integer>(Map.of());
        flags.put("--ingest-port", ingest);
        flags.put("--votes-port", votes);
        flags.put("--sanctions-port", sanctions);
        if (ownKafka) flags.put("--kafka-port", kafka);
        if (ownPostgres) flags.put("--postgres-port", postgres);
        flags.forEach((flag, port) -> {
            if (isTaken(port)) {
                throw new StackException(
                        "Port %d is in use. Choose another with %s %d, or move all ports with --port-offset 1000."
                                .formatted(port, flag, port + 1000));
            }
        });
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
