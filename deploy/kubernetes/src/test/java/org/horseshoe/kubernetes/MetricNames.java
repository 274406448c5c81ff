package org.horseshoe.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dashboards, alerts and scaling ask for metrics of ours by the names under which the services publish them. */
final class MetricNames implements Check {

    private static final Pattern ASKED = Pattern.compile("horseshoe_[a-z_]+");
    private static final Pattern BUILT =
            Pattern.compile("(Gauge|Counter|Timer)\\s*\\.builder\\(\\s*\"(horseshoe\\.[a-z.]+)\"");

    @Override
    public List<String> problemsOf(Manifests manifests) {
        Set<String> published = published();
        var problems = new ArrayList<String>();
        manifests
                .all()
                .filter(object -> Set.of("PrometheusRule", "ScaledObject", "ConfigMap")
                        .contains(object.path("kind").asText()))
                .forEach(object -> ASKED.matcher(object.toString())
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !published.contains(name))
                        .distinct()
                        .filter(name -> !name.equals("horseshoe_dashboard"))
                        .forEach(name -> problems.add(
                                Manifests.title(object) + " asks for " + name + ", which is not published")));
        return problems;
    }

    /** As Prometheus has them: dots become underscores, and counters end in {@code _total}. */
    private static Set<String> published() {
        var names = new TreeSet<String>();
        for (String module : List.of("event-runtime", "news-ingest-service", "vote-service", "sanctions-service")) {
            try (Stream<Path> files = Files.walk(Manifests.HOME.resolve(module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(MetricNames::text)
                        .flatMap(text -> BUILT.matcher(text).results())
                        .forEach(built -> {
                            String name = built.group(2).replace('.', '_');
                            names.add(built.group(1).equals("Counter") ? name + "_total" : name);
                            if (built.group(1).equals("Timer")) {
                                names.addAll(
                                        List.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max"));
                            }
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
