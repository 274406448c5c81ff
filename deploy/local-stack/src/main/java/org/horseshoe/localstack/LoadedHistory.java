package org.horseshoe.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Remembers, for one Kafka cluster, how far each bundled record has been sent; a changed record counts as new. */
final class LoadedHistory {
    private final Path file;

    LoadedHistory(Path file) {
        this.file = file;
    }

    int count(History history) {
        var entry = properties().getProperty(history.name(), "").split(" ", 2);
        return entry.length == 2 && entry[0].equals(history.fingerprint()) ? Integer.parseInt(entry[1]) : 0;
    }

    void remember(History history, int events) {
        var properties = properties();
        properties.setProperty(history.name(), history.fingerprint() + " " + events);
        try {
            var text = new StringWriter();
            properties.store(text, null);
            Directories.writePrivate(file, text.toString());
        } catch (IOException e) {
            throw new StackException("Cannot write " + file, e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        if (!Files.exists(file)) return properties;
        try {
            properties.load(new StringReader(Directories.read(file)));
            return properties;
        } catch (IOException e) {
            throw new StackException("Cannot read " + file, e);
        }
    }
}
