package org.horseshoe.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins the steps of a trace that records of the log are part of. */
@Singleton
public class Traces {

    private final Tracer tracer;

    /** Steps are told to this telemetry. */
    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.horseshoe");
    }

    /** One piece of work within a trace. */
    public static final class Step {

        private final Span span;
        private final Context context;

        private Step(Span span, Context parent) {
            this.span = span;
            this.context = parent.with(span);
        }

        /** Headers of a record that follows from this step. */
        public SortedMap<String, String> headers(SortedMap<String, String> headers) {
            return TraceHeaders.with(headers, context);
        }

        /** Ends the step, which went well. */
        public void end() {
            span.end();
        }

        /** Ends the step, which failed. */
        public void fail(Exception failure) {
            span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
            span.end();
        }
    }

    /** Begins to publish a record; null where its headers name no trace. */
    public @Nullable Step publishing(String topic, Map<String, String> headers) {
        return begin("publish", topic, SpanKind.PRODUCER, topic, headers::get);
    }

    /** Begins to apply a record to a projection; null where its headers name no trace. */
    public @Nullable Step applying(String projection, String topic, Function<String, @Nullable String> headers) {
        return begin("apply", projection, SpanKind.CONSUMER, topic, headers);
    }

    private @Nullable Step begin(
            String what, String whose, SpanKind kind, String topic, Function<String, @Nullable String> headers) {
        Context parent = TraceHeaders.parent(headers);
        if (parent == null) {
            return null;
        }
        Span span = tracer.spanBuilder(what + " " + whose)
                .setParent(parent)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
        return new Step(span, parent);
    }
}
