package org.horseshoe.kubernetes;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each object of Kubernetes itself has the fields of its kind, and those that it must have. */
final class KubernetesModels implements Check {

    private interface Validator {
        void validate(JsonElement object) throws IOException;
    }

    private static final Map<String, Validator> MODELS = Map.of(
            "Deployment", V1Deployment::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "ServiceAccount", V1ServiceAccount::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "Ingress", V1Ingress::validateJsonElement);

    static boolean knows(String kind) {
        return MODELS.containsKey(kind);
    }

    @Override
    public List<String> problemsOf(Manifests manifests) {
        var problems = new ArrayList<String>();
        manifests.all().forEach(object -> {
            Validator model = MODELS.get(object.path("kind").asText());
            if (model != null) {
                try {
                    model.validate(JsonParser.parseString(object.toString()));
                } catch (IOException | IllegalArgumentException e) {
                    problems.add(Manifests.title(object) + ": " + e.getMessage());
                }
            }
        });
        return problems;
    }
}
