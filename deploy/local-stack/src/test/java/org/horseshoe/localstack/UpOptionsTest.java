package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpOptionsTest {
    @Test
    void without_flags_the_documented_ports_are_used() {
        // When
        var options = UpOptions.parse(List.of());

        // Then
        assertThat(options.ports()).isEqualTo(new StackPorts(8081, 8082, 8083, 19092, 15432));
        assertThat(options.data()).hasFileName(".horseshoe");
        assertThat(options.history()).isTrue();
        assertThat(options.instances()).isEqualTo(1);
        assertThat(options.brokers()).isEqualTo(1);
    }

    @Test
    void an_offset_moves_all_ports_but_one_that_is_named() {
        // When
        var options = UpOptions.parse(List.of("--port-offset", "1000", "--votes-port=7000"));

        // Then
        assertThat(options.ports()).isEqualTo(new StackPorts(9081, 7000, 9083, 20092, 16432));
    }

    @Test
    void an_external_database_server_comes_with_user_and_password() {
        // When
        var options = UpOptions.parse(List.of("--external-postgres", "jdbc:postgresql://db:5432,ana,se,cret"));

        // Then
        assertThat(options.externalPostgres()).isEqualTo(new ExternalPostgres("db:5432", "ana", "se,cret"));
    }

    @Test
    void several_instances_and_brokers_are_asked_for_by_number() {
        // When
        var options = UpOptions.parse(List.of("--instances", "2", "--brokers=3"));

        // Then
        assertThat(options.instances()).isEqualTo(2);
        assertThat(options.brokers()).isEqualTo(3);
    }

    @Test
    void no_instance_at_all_is_refused() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--instances", "0")))
                .hasMessage("--instances wants a number from 1 to 9 and got 0.");
    }

    @Test
    void a_port_of_a_second_instance_in_use_is_named_with_the_flag_that_moves_it() throws Exception {
        // Given
        var ports = StackPorts.free(2);
        try (var _ = new ServerSocket(ports.votes() + 10, 1, InetAddress.getLoopbackAddress())) {
            ports.check(1, 1, true);

            // Then
            assertThatThrownBy(() -> ports.check(2, 1, true))
                    .hasMessageStartingWith("Port %d is in use. Choose another with --votes-port %d, "
                            .formatted(ports.votes() + 10, ports.votes() + 1000));
        }
    }

    @Test
    void a_log_that_one_broker_has_written_is_not_taken_up_by_three(@TempDir Path folder) {
        // Given
        var directory = DataDirectory.at(folder);
        var name = new ClusterFile(directory, 1).clusterId();

        // Then
        assertThat(new ClusterFile(directory, 1).clusterId()).isEqualTo(name);
        assertThatThrownBy(() -> new ClusterFile(directory, 3).clusterId())
                .hasMessageStartingWith(
                        "The log in " + folder + " is kept by 1 broker(s), not 3. Start with --brokers 1");
    }

    @Test
    void a_flag_that_is_not_known_is_refused() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--prot-offset", "1")))
                .hasMessage("Unknown flag --prot-offset. ./horseshoe help lists them.");
    }

    @Test
    void a_port_in_use_is_named_with_the_flag_that_changes_it() throws Exception {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = StackPorts.free();
            var ports = new StackPorts(
                    free.ingest(), taken.getLocalPort(), free.sanctions(), free.kafka(), free.postgres());

            // Then
            assertThatThrownBy(() -> ports.check(1, 1, true))
                    .hasMessageStartingWith(
                            "Port " + taken.getLocalPort() + " is in use. Choose another with --votes-port ");
        }
    }

    @Test
    void a_second_stack_on_the_same_data_is_refused(@TempDir Path folder) {
        // Given
        var directory = DataDirectory.at(folder);
        try (var _ = StackLock.take(directory)) {
            // Then
            assertThatThrownBy(() -> StackLock.take(directory)).hasMessageStartingWith("Horseshoe is already up on ");
        }
        StackLock.take(directory).close();
    }
}
