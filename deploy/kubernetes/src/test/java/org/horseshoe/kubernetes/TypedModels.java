package org.horseshoe.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Each value has the type of its field; of what Prometheus' operator reads, no field is unknown either. */
final class TypedModels implements Check {

    private static final Map<String, Class<? extends KubernetesResource>> MODELS = Map.of(
            "Deployment", Deployment.class,
            "Service", Service.class,
            "ConfigMap", ConfigMap.class,
            "ServiceAccount", ServiceAccount.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "NetworkPolicy", NetworkPolicy.class,
            "Ingress", Ingress.class,
            "PodMonitor", PodMonitor.class,
            "PrometheusRule", PrometheusRule.class);

    static boolean knows(String kind) {
        return MODELS.containsKey(kind);
    }

    @Override
    public List<String> problemsOf(Manifests manifests) {
        var problems = new ArrayList<String>();
        manifests.all().forEach(object -> problems.addAll(problemsOf(object)));
        return problems;
    }

    private static List<String> problemsOf(ObjectNode object) {
        Class<? extends KubernetesResource> model =
                MODELS.get(object.path("kind").asText());
        if (model == null) {
            return List.of();
        }
        var problems = new ArrayList<String>();
        try {
            collect(Manifests.json().convertValue(object, model), Manifests.title(object), problems);
        } catch (IllegalArgumentException e) {
            problems.add(Manifests.title(object) + ": " + e.getMessage());
        }
        return problems;
    }

    /** The models keep what they do not know aside, wherever it stands. */
    private static void collect(Object value, String path, List<String> problems) {
        switch (value) {
            case null -> {}
            case Collection<?> all -> all.forEach(each -> collect(each, path + "[]", problems));
            case KubernetesResource resource -> {
                for (Method getter : resource.getClass().getMethods()) {
                    if (getter.getParameterCount() != 0 || !getter.getName().startsWith("get")) {
                        continue;
                    }
                    Object inner = valueOf(getter, resource);
                    String name = getter.getName().substring(3);
                    if (name.equals("AdditionalProperties") && inner instanceof Map<?, ?> unknown) {
                        unknown.keySet().forEach(key -> problems.add(path + ": unknown field " + key));
                    } else if (inner instanceof KubernetesResource || inner instanceof Collection<?>) {
                        collect(inner, path + "." + name, problems);
                    }
                }
            }
            default -> {}
        }
    }

    private static Object valueOf(Method getter, KubernetesResource resource) {
        try {
            return getter.invoke(resource);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
