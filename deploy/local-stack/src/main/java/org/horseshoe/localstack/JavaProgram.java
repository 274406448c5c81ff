package org.horseshoe.localstack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a JVM is told to run, and from which cache it may start. */
record JavaProgram(
        String name,
        List<String> options,
        String classPath,
        List<String> arguments,
        Map<String, String> environment,
        Optional<StartCache> cache) {
    /** The command of a run; the mark comes first, because the system shows only the beginning of a long command. */
    List<String> run(String java, String mark) {
        return joined(List.of(
                List.of(java, mark), options, cache.map(StartCache::runOptions).orElse(List.of()), arguments));
    }

    /** The command that makes the start cache from what a run recorded. */
    List<String> cacheMaker(String java, StartCache cache) {
        return joined(List.of(List.of(java), options, cache.makeOptions(), List.of("-cp", classPath)));
    }

    private static List<String> joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
