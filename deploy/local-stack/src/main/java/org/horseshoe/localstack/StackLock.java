package org.horseshoe.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second stack off the same data; the system releases it when we die, however we die. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;
    private final PidFile pidFile;

    private StackLock(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    static StackLock take(DataDirectory directory) {
        var pidFile = directory.upFile();
        try {
            var channel = FileChannel.open(
                    directory.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StackException(
                        "Horseshoe is already up on %s%s. Stop it with ./horseshoe down, or use another folder: --data DIR"
                                .formatted(
                                        directory.root(),
                                        pidFile.process()
                                                .map(it -> " (process " + it.pid() + ")")
                                                .orElse("")));
            }
            pidFile.write(ProcessHandle.current().pid());
            return new StackLock(channel, pidFile);
        } catch (IOException e) {
            throw new StackException("Cannot lock " + directory.root() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            pidFile.delete();
            channel.close();
        } catch (IOException e) {
            throw new StackException(
                    "Cannot release the lock of " + pidFile.file().getParent(), e);
        }
    }
}
