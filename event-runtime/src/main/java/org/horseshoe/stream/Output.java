package org.horseshoe.stream;

import java.util.function.Consumer;

/** Where a client's bytes go: one write at a time, the next when the last has left. */
interface Output {

    /** Runs a task later, one at a time and in order. */
    void later(Runnable task);

    /** Writes; what comes back says whether the bytes have left, and comes as a task of its own. */
    void write(byte[] bytes, Consumer<Boolean> left);

    /** Writes and ends. */
    void end(byte[] bytes);

    /** Ends without another word. */
    void cut();
}
