package org.horseshoe.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stands between a client and a server on this machine, so that what they say can be cut off or held up. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Who carries bytes holds it to read, who wants silence holds it to write. */
    private final ReadWriteLock passage = new ReentrantReadWriteLock(true);

    /** Leads to a port of this machine; listens at one of its own. */
    Relay(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("relay").daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection at once, whatever is under way on it. */
    void cut() {
        open.forEach(Relay::reset);
    }

    /** Lets nothing through while it runs; nobody is told. */
    void whileSilent(Runnable meanwhile) {
        passage.writeLock().lock();
        try {
            meanwhile.run();
        } finally {
            passage.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofPlatform().name("relay-to").daemon().start(() -> connect(client));
            } catch (IOException e) {
                // closed, or a client that left at once
            }
        }
    }

    private void connect(Socket client) {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(server);
            Thread back = Thread.ofPlatform().name("relay-from").daemon().start(() -> carry(server, client));
            carry(client, server);
            back.join();
            open.remove(server);
        } catch (IOException e) {
            reset(client); // the server is away, and its clients shall see that
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[16_384];
        try (from;
                to) {
            for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
                passage.readLock().lock();
                try {
                    to.getOutputStream().write(bytes, 0, read);
                } finally {
                    passage.readLock().unlock();
                }
            }
        } catch (IOException e) {
            // one side is gone; closing tells the other
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }
}
