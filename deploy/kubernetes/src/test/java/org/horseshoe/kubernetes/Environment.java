package org.horseshoe.kubernetes;

import static org.horseshoe.kubernetes.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every variable sets a key that docs/operations.md explains, and each service listens where its pod says. */
final class Environment implements Check {

    @Override
    public List<String> problemsOf(Manifests manifests) {
        Set<String> explained = explained();
        var problems = new ArrayList<String>();
        manifests.containers().forEach(container -> {
            names(manifests, container.getValue())
                    .filter(name -> !explained.contains(name))
                    .forEach(name -> problems.add(
                            container.getKey() + " is told " + name + ", which docs/operations.md does not explain"));
            port(container, problems);
        });
        return problems;
    }

    private static Stream<String> names(Manifests manifests, JsonNode container) {
        Stream<String> direct =
                elements(container.path("env")).map(each -> each.path("name").asText());
        Stream<String> shared = elements(container.path("envFrom"))
                .map(each -> each.at("/configMapRef/name").asText())
                .flatMap(map -> Manifests.texts(manifests.one("ConfigMap", map).path("data")).keySet().stream());
        return Stream.concat(direct, shared);
    }

    private static void port(Map.Entry<String, JsonNode> container, List<String> problems) {
        int own = ServiceSettings.of(container.getKey()).port();
        elements(container.getValue().path("ports"))
                .filter(port -> port.path("containerPort").asInt() != own)
                .forEach(port -> problems.add(container.getKey() + " listens on " + own + ", not on "
                        + port.path("containerPort").asInt()));
    }

    /** The keys in the tables of the page, as variables; {@code `a.b`, `.c`} stands for a.b and a.c. */
    private static Set<String> explained() {
        var names = new TreeSet<String>();
        try (Stream<String> lines = Files.lines(Manifests.HOME.resolve("docs/operations.md"))) {
            lines.filter(line -> line.startsWith("| `")).forEach(line -> {
                String last = "";
                var keys = Pattern.compile("`([^`]+)`").matcher(line.split("\\|", -1)[1]);
                while (keys.find()) {
                    String key = keys.group(1);
                    if (key.startsWith(".")) {
                        key = last.substring(0, last.lastIndexOf('.')) + key;
                    } else {
                        last = key;
                    }
                    names.add(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
