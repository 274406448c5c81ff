package org.horseshoe.localstack;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How the broker and the services are started: by which command, with which environment. */
final class ProcessPlans {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Recording a start cache happens while the process ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DataDirectory directory;
    private final boolean startCaches;

    ProcessPlans(DataDirectory directory, boolean startCaches) {
        this.directory = directory;
        this.startCaches = startCaches;
    }

    ProcessPlan kafka(int port) {
        var classPath = System.getProperty("java.class.path");
        var jars = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        var options = List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
        var program = List.of(KafkaBroker.class.getName(), directory.kafka().toString(), Integer.toString(port));
        return plan("kafka", options, program, Map.of("CLASSPATH", classPath), jars);
    }

    ProcessPlan service(PackagedService service, Path home, List<String> options, Map<String, String> environment) {
        var folder = service.folder(home);
        var program = List.of("-jar", folder.resolve("quarkus-run.jar").toString());
        return plan(service.module(), options, program, environment, List.of(folder));
    }

    private ProcessPlan plan(
            String name,
            List<String> options,
            List<String> program,
            Map<String, String> environment,
            List<Path> ingredients) {
        var cache = new StartCache(directory.cache(), name, ingredients);
        return new ProcessPlan(
                name,
                () -> {
                    var command = new ArrayList<>(List.of(JAVA, directory.mark(name)));
                    command.addAll(options);
                    if (startCaches) command.addAll(cache.options());
                    command.addAll(program);
                    return command;
                },
                environment,
                directory.log(name),
                directory.pidFile(name),
                PATIENCE,
                startCaches ? cache::keep : () -> {});
    }
}
