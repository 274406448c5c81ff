package org.horseshoe.hostile;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.horseshoe.system.AnswerReader;

/** Sends bytes to one service and reads what it answers, over one connection for as long as both keep to the protocol. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What came back. */
    sealed interface Outcome {

        /** An answer with a status. */
        record Answered(int status) implements Outcome {}

        /** The service ended the connection, as it may where the bytes were no request. */
        record HungUp() implements Outcome {}

        /** Nothing came for a minute. */
        record Silent() implements Outcome {}
    }

    private final URI service;
    private Socket socket;
    private AnswerReader in;

    Wire(URI service) {
        this.service = service;
    }

    Outcome send(HostileRequest request) throws IOException {
        if (socket == null) {
            connect();
        }
        boolean reusable = false;
        try {
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
            if (!request.whole()) {
                socket.shutdownOutput();
            }
            int status = status();
            reusable = body(request.isHead(), status) && request.whole();
            return new Outcome.Answered(status);
        } catch (SocketTimeoutException e) {
            return new Outcome.Silent();
        } catch (IOException e) {
            return answerBeforeTheEnd();
        } finally {
            if (!reusable) {
                close();
            }
        }
    }

    /** A service may answer and hang up while we still send. */
    private Outcome answerBeforeTheEnd() {
        try {
            return in.hasMore() ? new Outcome.Answered(status()) : new Outcome.HungUp();
        } catch (IOException e) {
            return new Outcome.HungUp();
        }
    }

    private void connect() throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        in = new AnswerReader(socket.getInputStream());
    }

    private int status() throws IOException {
        String line = in.line();
        int status = Integer.parseInt(line.substring(9, 12));
        if (status == 100) {
            while (!in.line().isEmpty()) {
                // nothing stands there
            }
            return status();
        }
        return status;
    }

    /** Reads the rest; answers whether another request can follow. */
    private boolean body(boolean isHead, int status) throws IOException {
        long length = -1;
        boolean inChunks = false;
        boolean closes = false;
        boolean streams = false;
        for (String header = in.line(); !header.isEmpty(); header = in.line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            inChunks |= lower.startsWith("transfer-encoding:");
            closes |= lower.startsWith("connection:") && lower.contains("close");
            streams |= lower.startsWith("content-type:") && lower.contains("event-stream");
        }
        if (streams || closes) {
            return false;
        }
        if (isHead || status == 204 || status == 304) {
            return true;
        }
        if (inChunks) {
            in.skipChunks();
            return true;
        }
        in.skip(Math.max(0, length));
        return length >= 0;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    /** As a person can read it, to send it again. */
    static String readable(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1_500), StandardCharsets.ISO_8859_1)
                .replaceAll("Bearer [\\w-]{20,}\\.[\\w.-]+", "Bearer …");
    }
}
