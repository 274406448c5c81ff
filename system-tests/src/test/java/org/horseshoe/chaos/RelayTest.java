package org.horseshoe.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private ServerSocket server;
    private Relay relay;

    /** A server that says back what it hears. */
    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
        relay = new Relay(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        server.close();
    }

    @Test
    void what_is_said_comes_through_in_both_directions() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write(7);

            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void a_cut_ends_every_connection_and_new_ones_are_taken() throws IOException {
        try (Socket before = connect()) {
            before.getOutputStream().write(7);
            before.getInputStream().read();

            // When
            relay.cut();

            // Then
            assertThatThrownBy(() -> {
                        if (before.getInputStream().read() < 0) throw new IOException("ended");
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
            try (Socket after = connect()) {
                after.getOutputStream().write(8);
                assertThat(after.getInputStream().read()).isEqualTo(8);
            }
        }
    }

    @Test
    void in_silence_nothing_comes_through_and_afterwards_all_of_it() throws IOException {
        try (Socket client = connect()) {
            // When
            relay.whileSilent(() -> {
                try {
                    client.getOutputStream().write(7);
                    client.setSoTimeout(300);
                    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });

            // Then
            client.setSoTimeout(60_000);
            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // the client is gone
        }
    }
}
