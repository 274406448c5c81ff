package org.horseshoe.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a query parameter that an endpoint does not know: a misspelt filter would answer more than was asked for. */
class KnownParameters {

    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, @Nullable ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || resource == null || resource.getResourceMethod() == null) {
            return;
        }
        SortedSet<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        List<Problems.Fault> faults = given.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new Problems.Fault(name, "no such parameter here; " + list(names)))
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
    }

    private static String list(SortedSet<String> names) {
        return names.isEmpty() ? "there are none" : "there are " + String.join(", ", names);
    }

    private static SortedSet<String> namesOf(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam grouped = field.getAnnotation(QueryParam.class);
                    if (grouped != null) {
                        names.add(grouped.value());
                    }
                }
            }
        }
        return names;
    }
}
