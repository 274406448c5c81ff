package org.horseshoe.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.horseshoe.audit.AuditLog;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Tells the audit log which requests write: those that are no reads and need a role. */
class WritesAreAudited {

    /** Before the filters that refuse. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void mark(RoutingContext http, @Nullable ResourceInfo resource) {
        if (AuditLog.isReading(http.request()) || resource == null || resource.getResourceMethod() == null) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                || resource.getResourceClass().isAnnotationPresent(RolesAllowed.class)) {
            AuditLog.writes(http);
        }
    }
}
