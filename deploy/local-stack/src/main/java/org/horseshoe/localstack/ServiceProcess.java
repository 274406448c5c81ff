package org.horseshoe.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One child process with a log of its own, which can be started again after it ended, however it ended. */
public final class ServiceProcess implements StackPart {
    /** Ctrl-C reaches every process of the terminal; ours must end in order, so they leave that to whoever started them. */
    private static final List<String> DEAF_TO_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final int TAIL = 20;

    private final ProcessPlan plan;
    private final BooleanSupplier ready;
    private @Nullable Process process;

    public ServiceProcess(ProcessPlan plan, BooleanSupplier ready) {
        this.plan = plan;
        this.ready = ready;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public synchronized void start() {
        if (isAlive()) return;
        LogFile.roll(plan.log());
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(plan.command().get());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Redirect.appendTo(plan.log().toFile())).redirectInput(Redirect.from(plan.nothing()));
        builder.environment().putAll(plan.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new StackException("Cannot start " + name() + ": " + e.getMessage(), e);
        }
        plan.pidFile().write(process.pid());
    }

    @Override
    public void awaitReady(Duration atMost) {
        if (Commands.await(atMost, () -> !isAlive() || ready.getAsBoolean()) && isAlive()) return;
        throw notReady(atMost);
    }

    /** What there is to say of a process that is not ready after so long: whether it runs at all, and the end of its log. */
    StackException notReady(Duration waited) {
        var fault = isAlive() ? "is not ready after " + waited.toSeconds() + " s" : "ended while starting";
        return new StackException("%s %s. The end of %s:\n%s".formatted(name(), fault, plan.log(), logTail(TAIL)));
    }

    public boolean isReady() {
        return isAlive() && ready.getAsBoolean();
    }

    @Override
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public void stop() {
        end(Process::destroy);
    }

    @Override
    public void kill9() {
        end(Process::destroyForcibly);
    }

    @Override
    public void pause() {
        Commands.signal("STOP", pid());
    }

    @Override
    public void resume() {
        Commands.signal("CONT", pid());
    }

    public String logTail(int lines) {
        return LogFile.tail(plan.log(), lines);
    }

    private synchronized void end(java.util.function.Consumer<Process> signal) {
        if (process == null) return;
        var ending = process;
        try {
            signal.accept(ending);
            if (!ending.waitFor(plan.patience().toMillis(), TimeUnit.MILLISECONDS))
                ending.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
        plan.pidFile().delete();
    }

    private synchronized Process running() {
        if (process == null || !process.isAlive()) throw new StackException(name() + " is not running.");
        return process;
    }
}
