package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final List<ServiceProcess> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stopAll() {
        started.forEach(ServiceProcess::kill9);
    }

    @Test
    void a_process_starts_with_its_environment_and_stops_when_asked() {
        // Given
        var process = dummy(StackPorts.anyFree());

        // When
        process.start();
        process.awaitReady(SOON);
        var logged = process.logTail(5);
        process.stop();

        // Then
        assertThat(logged).contains("greeting is hello");
        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("run/dummy.pid")).doesNotExist();
    }

    @Test
    void a_killed_process_starts_again_under_another_number() {
        // Given
        var process = dummy(StackPorts.anyFree());
        process.start();
        process.awaitReady(SOON);
        var before = process.pid();

        // When
        process.kill9();
        var aliveAfterKill = process.isAlive();
        process.start();
        process.awaitReady(SOON);

        // Then
        assertThat(aliveAfterKill).isFalse();
        assertThat(process.pid()).isNotEqualTo(before);
    }

    @Test
    void a_process_that_dies_while_starting_shows_the_end_of_its_log() {
        // Given
        var process = process(List.of());

        // When
        process.start();

        // Then
        assertThatThrownBy(() -> process.awaitReady(SOON))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("dummy ended while starting")
                .hasMessageEndingWith("no port given");
    }

    @Test
    void a_watched_process_that_ends_by_itself_comes_back() {
        // Given
        var process = dummy(StackPorts.anyFree());
        var lines = new CopyOnWriteArrayList<String>(); // written by the supervisor, read here
        process.start();
        process.awaitReady(SOON);
        var killed = ProcessHandle.of(process.pid()).orElseThrow();

        try (var supervisor = new Supervisor(lines::add)) {
            supervisor.watch(List.of(process));

            // When
            killed.destroyForcibly();

            // Then
            assertThat(Commands.await(SOON, () -> lines.contains("dummy is back")))
                    .isTrue();
            assertThat(lines).containsExactly("dummy has ended by itself; starting it again in 1 s", "dummy is back");
        }
    }

    @Test
    void what_a_killed_stack_left_behind_is_found_by_its_mark_and_stopped() {
        // Given
        var directory = DataDirectory.at(folder);
        var left = dummy("kafka", StackPorts.anyFree());
        left.start();
        left.awaitReady(SOON);
        var stranger = dummy(StackPorts.anyFree());
        stranger.start();
        stranger.awaitReady(SOON);
        directory.pidFile("vote-service").write(stranger.pid());

        // When
        var lines = new ArrayList<String>();
        Leftovers.stop(directory, lines::add);

        // Then
        assertThat(Commands.await(SOON, () -> !left.isAlive())).isTrue(); // our own child, collected a moment later
        assertThat(stranger.isAlive()).isTrue();
        assertThat(lines).singleElement().asString().startsWith("Stopping kafka (process ");
    }

    private ServiceProcess dummy(int port) {
        return dummy("dummy", port);
    }

    private ServiceProcess dummy(String name, int port) {
        return process(name, List.of(Integer.toString(port)), HealthCheck.http("http://127.0.0.1:" + port));
    }

    private ServiceProcess process(List<String> arguments) {
        return process("dummy", arguments, () -> false);
    }

    private ServiceProcess process(String name, List<String> arguments, java.util.function.BooleanSupplier ready) {
        var directory = DataDirectory.at(folder);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, directory.mark(name), DummyService.class.getName()));
        command.addAll(arguments);
        var environment = Map.of("CLASSPATH", System.getProperty("java.class.path"), "GREETING", "hello");
        var plan =
                new ProcessPlan(name, () -> command, environment, directory.log(name), directory.pidFile(name), SOON);
        var process = new ServiceProcess(plan, ready);
        started.add(process);
        return process;
    }
}
