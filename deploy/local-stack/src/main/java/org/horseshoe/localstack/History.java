package org.horseshoe.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One bundled record: a file of events, its name, and the fingerprint of its content. */
record History(String name, String fingerprint, List<JsonNode> events) {
    private static final JsonMapper JSON = new JsonMapper();

    /** All records that ship with the stack, in the order of their names. */
    static List<History> bundled() {
        var folder = History.class.getResource("/history");
        if (folder == null) return List.of();
        try {
            var uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) return in(Path.of(uri));
            try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath("/history"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the bundled history", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<History> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var histories = new ArrayList<History>();
            for (var file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                histories.add(read(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return histories;
        }
    }

    private static History read(String name, byte[] content) throws IOException {
        var events = JSON.readTree(content);
        if (!events.isArray()) throw new StackException("history/" + name + " is not a JSON array of events.");
        return new History(
                name,
                sha256(content),
                StreamSupport.stream(events.spliterator(), false).toList());
    }

    /** The events from one place on, at most so many, as a CloudEvents batch. */
    String batch(int from, int size) {
        return JSON.createArrayNode()
                .addAll(events.subList(from, Math.min(events.size(), from + size)))
                .toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
