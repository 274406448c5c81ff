package org.horseshoe.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whoever is inside is alone, among the threads of all test JVMs. Houses are opened so: what each found free, it has before the
 * next looks, and of two that lack start caches one makes them.
 */
final class OneAtATime implements AutoCloseable {

    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final FileChannel channel;

    private OneAtATime(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody is inside who entered by the same folder; the system lets those out who die. */
    static OneAtATime enter(Path folder) {
        IN_THIS_JVM.lock();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new OneAtATime(channel);
        } catch (IOException e) {
            IN_THIS_JVM.unlock();
            throw new IllegalStateException("Cannot lock " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unlock", e);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }
}
