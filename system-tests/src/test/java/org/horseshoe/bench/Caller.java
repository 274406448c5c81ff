package org.horseshoe.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.horseshoe.system.AnswerReader;

/** One connection to a service that asks again and again, and costs as little as it can itself. */
final class Caller implements AutoCloseable {

    private final Socket socket;
    private final AnswerReader in;
    private final OutputStream out;
    private final String host;

    Caller(URI service) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new AnswerReader(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream(), 8_192);
        host = service.getHost();
    }

    /** Asks and reads the answer whole; returns its status. */
    int get(String path) throws IOException {
        out.write(head("GET", path, "").getBytes(StandardCharsets.US_ASCII));
        return status();
    }

    /** The same for a question that is posted as JSON. */
    int post(String path, byte[] json) throws IOException {
        String length = "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n";
        out.write(head("POST", path, length).getBytes(StandardCharsets.US_ASCII));
        out.write(json);
        return status();
    }

    private String head(String method, String path, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n" + more + "\r\n";
    }

    private int status() throws IOException {
        out.flush();
        int status = Integer.parseInt(in.line().substring(9, 12));
        int length = 0;
        boolean inChunks = false;
        for (String header = in.line(); !header.isEmpty(); header = in.line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                inChunks = true;
            }
        }
        if (inChunks) {
            in.skipChunks();
        } else {
            in.skip(length);
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
