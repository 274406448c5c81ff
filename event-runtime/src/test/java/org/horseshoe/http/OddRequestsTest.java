package org.horseshoe.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.horseshoe.projection.RuntimeProfile;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What is allowed by HTTP and seldom sent, and what is not allowed, is no fault of the service. */
@QuarkusTest
@TestProfile(RuntimeProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class OddRequestsTest {

    @TestHTTPResource
    URI service;

    @Test
    void a_type_to_be_accepted_that_is_none_is_named() throws IOException {
        assertThat(answer(
                        "GET /tally/S-2000-1 HTTP/1.1\r\nHost: x\r\nAccept: application/json;q=nothing\r\nAccept: /\r\n"
                                + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "Accept: no media type: /");
    }

    @Test
    void a_type_of_a_body_that_is_none_is_named_even_where_no_body_is_wanted() throws IOException {
        assertThat(answer("GET /tally/S-2000-1 HTTP/1.1\r\nHost: x\r\nContent-Type: /\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: no media type: /");
    }

    @Test
    void a_body_in_chunks_may_end_with_trailers() throws IOException {
        assertThat(answer("POST /admin/parked/x/discard HTTP/1.1\r\nHost: x\r\nAuthorization: "
                        + TestTokens.bearer("operator")
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "4;x=\"y\"\r\ntrue\r\n0\r\nX-Trailer: 1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
    }

    @Test
    void what_a_caller_asks_for_cannot_break_out_of_the_tag_of_the_answer() {
        assertThat(PositionedReads.tagged("p", "from\r\nSet-Cookie: a=b,\"ü\" 100%")
                        .getValue())
                .isEqualTo("p;from%0D%0ASet-Cookie:%20a=b%2C%22%C3%BC%22%20100%25");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
