package org.horseshoe.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The headers {@code traceparent} and {@code tracestate} of a record. */
public final class TraceHeaders {

    private static final String PARENT = "traceparent";
    private static final List<String> NAMES = List.of(PARENT, "tracestate");
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceHeaders() {}

    /** Headers with those of the trace that the current thread works for; the same headers where it works for none. */
    public static SortedMap<String, String> withCurrent(SortedMap<String, String> headers) {
        return with(headers, Context.current());
    }

    static SortedMap<String, String> with(SortedMap<String, String> headers, Context context) {
        if (!Span.fromContext(context).getSpanContext().isValid()) {
            return headers;
        }
        SortedMap<String, String> traced = new TreeMap<>(headers);
        traced.keySet().removeAll(NAMES);
        W3C.inject(context, traced, (into, name, value) -> {
            if (into != null) {
                into.put(name, value);
            }
        });
        return traced;
    }

    /** The trace that a record belongs to; null where it names none. */
    static @Nullable Context parent(Function<String, @Nullable String> headers) {
        if (headers.apply(PARENT) == null) {
            return null;
        }
        Context parent = W3C.extract(Context.root(), headers, new Names());
        return Span.fromContext(parent).getSpanContext().isValid() ? parent : null;
    }

    private static final class Names implements TextMapGetter<Function<String, @Nullable String>> {

        @Override
        public Iterable<String> keys(Function<String, @Nullable String> headers) {
            return NAMES;
        }

        @Override
        public @Nullable String get(@Nullable Function<String, @Nullable String> headers, String name) {
            return headers == null ? null : headers.apply(name);
        }
    }
}
