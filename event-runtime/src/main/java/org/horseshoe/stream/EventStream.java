package org.horseshoe.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Predicate;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.eventlog.LogUnreachable;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.http.Problems;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET /stream}: what was appended to the topics of {@code horseshoe.stream.topics}, as it happens. */
@ApplicationScoped
public class EventStream {

    private final CurrentVertxRequest request;
    private final List<String> topics;
    private final List<String> usual;
    private final @Nullable StreamHub hub;

    EventStream(
            EventLog log,
            StreamConsumer consumers,
            StreamSettings settings,
            CurrentVertxRequest request,
            MeterRegistry meters) {
        this.request = request;
        this.topics = settings.topics().orElse(List.of());
        this.usual =
                settings.types().orElse(topics.stream().map(LogLayout::familyOf).toList());
        this.hub = topics.isEmpty() ? null : new StreamHub(log, consumers, settings, topics, meters);
    }

    /**
     * Streams to the caller of the current request until it leaves; for a resource method that runs on the event loop.
     *
     * @param also which events the service's own parameters ask for
     * @return ends with the stream; fails with a problem where none can begin
     */
    public Uni<Void> open(StreamParameters parameters, Predicate<EventEnvelope> also) {
        if (hub == null) {
            return Uni.createFrom().failure(Problems.notFound("This service has no stream"));
        }
        EventFilter filter = StreamRequest.filter(parameters, topics, usual, also);
        StreamHub.Start start = StreamRequest.start(parameters);
        RoutingContext routing = request.getCurrent();
        Context context = Vertx.currentContext();
        return Uni.createFrom().<Void>emitter(emitter -> {
            // Later: the platform is still busy with the response, and must not find it begun.
            context.runOnContext(_ -> {
                routing.addEndHandler(_ -> emitter.complete(null));
                if (routing.request().method().equals(HttpMethod.HEAD)) {
                    VertxOutput.head(routing.response()).end();
                } else {
                    Infrastructure.getDefaultWorkerPool()
                            .execute(() -> connect(hub, filter, start, routing, context, emitter));
                }
            });
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (hub != null) {
            hub.close();
        }
    }

    private static void connect(
            StreamHub hub,
            EventFilter filter,
            StreamHub.Start start,
            RoutingContext routing,
            Context context,
            UniEmitter<? super Void> emitter) {
        var response = routing.response();
        try {
            StreamClient client = hub.connect(filter, start, new VertxOutput(context, response));
            routing.addEndHandler(_ -> client.left());
            if (response.closed()) {
                client.left();
            }
        } catch (LogUnreachable e) {
            emitter.fail(Problems.unavailable("Kafka does not answer", 1));
        } catch (RuntimeException e) {
            emitter.fail(e);
        }
    }
}
