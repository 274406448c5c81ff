package org.horseshoe.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the request at hand wrote, for its line in the audit log: ids and counts, never what a body said. */
@ApplicationScoped
public class Written {

    private static final String KEY = Written.class.getName();

    private final CurrentVertxRequest request;

    Written(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Adds a pair to the line. */
    public void note(String key, Object value) {
        RoutingContext current = request.getCurrent();
        if (current != null) {
            Map<String, Object> notes = current.get(KEY);
            if (notes == null) {
                notes = new LinkedHashMap<>();
                current.put(KEY, notes);
            }
            notes.put(key, value);
        }
    }

    static Map<String, Object> notesOf(RoutingContext request) {
        Map<String, Object> notes = request.get(KEY);
        return notes == null ? Map.of() : notes;
    }
}
