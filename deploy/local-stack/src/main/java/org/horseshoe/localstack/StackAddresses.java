package org.horseshoe.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes down where a running stack answers, so that {@code status} knows. */
final class StackAddresses {
    private StackAddresses() {}

    static void write(LocalStack stack) {
        var lines = new StringBuilder();
        for (var service : PackagedService.values()) {
            stack.urls(service)
                    .forEach((name, url) ->
                            lines.append(name).append(' ').append(url).append('\n'));
        }
        var brokers = stack.bootstrapServers().split(",", -1);
        for (var broker = 1; broker <= brokers.length; broker++) {
            lines.append(ProcessPlans.numbered("kafka", broker))
                    .append(' ')
                    .append(brokers[broker - 1])
                    .append('\n');
        }
        var database = stack.database(PackagedService.INGEST).url();
        lines.append("postgres ")
                .append(database, database.indexOf("//") + 2, database.lastIndexOf('/'))
                .append('\n');
        Directories.writePrivate(file(stack.directory()), lines.toString());
    }

    static Map<String, String> read(DataDirectory directory) {
        var addresses = new LinkedHashMap<String, String>();
        if (!Files.exists(file(directory))) return addresses;
        for (var line : Directories.read(file(directory)).lines().toList()) {
            var space = line.indexOf(' ');
            addresses.put(line.substring(0, space), line.substring(space + 1));
        }
        return addresses;
    }

    static void forget(DataDirectory directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new StackException("Cannot delete " + file(directory), e);
        }
    }

    private static Path file(DataDirectory directory) {
        return directory.run().resolve("addresses");
    }
}
