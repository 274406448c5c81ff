package org.horseshoe.stream;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.Consumer;

/** The HTTP response of one client; a write has left when the socket has taken it, so nothing piles up before it. */
final class VertxOutput implements Output {

    private final Context context;
    private final HttpServerResponse response;

    VertxOutput(Context context, HttpServerResponse response) {
        this.context = context;
        this.response = response;
    }

    static HttpServerResponse head(HttpServerResponse response) {
        return response.setStatusCode(200)
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    @Override
    public void later(Runnable task) {
        context.runOnContext(_ -> task.run());
    }

    @Override
    public void write(byte[] bytes, Consumer<Boolean> left) {
        if (response.closed() || response.ended()) {
            later(() -> left.accept(false));
            return;
        }
        if (!response.headWritten()) {
            head(response);
        }
        response.write(Buffer.buffer(bytes)).onComplete(written -> later(() -> left.accept(written.succeeded())));
    }

    @Override
    public void end(byte[] bytes) {
        if (!response.closed() && !response.ended()) {
            if (!response.headWritten()) {
                head(response);
            }
            response.end(Buffer.buffer(bytes));
        }
    }

    @Override
    public void cut() {
        later(response::reset);
    }
}
