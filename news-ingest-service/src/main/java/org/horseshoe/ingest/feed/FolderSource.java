package org.horseshoe.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Feeds, pages and records that lie in a folder, or one file: the same as from an address, without any network. */
final class FolderSource {

    private static final int MOST_FILES = 10_000;

    private FolderSource() {}

    /** The files behind an address, in the order of their names. */
    static List<Path> files(String address) throws IOException {
        Path path = path(address);
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new FetchFailed("there is no file and no folder " + path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList();
        }
    }

    static byte[] bytes(Path file, long mostBytes) throws IOException {
        if (Files.size(file) > mostBytes) {
            throw new FetchFailed(file.getFileName() + " has more than " + mostBytes + " bytes");
        }
        return Files.readAllBytes(file);
    }

    static boolean isPage(Path file) {
        String name = name(file);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    static boolean isXml(Path file) {
        String name = name(file);
        return name.endsWith(".xml") || name.endsWith(".rss") || name.endsWith(".atom");
    }

    /** The page of an item that lies beside its feed under the last part of its address. */
    static Optional<Path> pageBeside(Path feed, URI link) {
        String path = link.getPath() == null ? "" : link.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (!last.matches("[\\w.-]{1,200}") || last.startsWith(".")) {
            return Optional.empty();
        }
        Path folder = feed.getParent();
        return folder == null
                ? Optional.empty()
                : Stream.of(last, last + ".html")
                        .map(folder::resolve)
                        .filter(file -> isPage(file) && Files.isRegularFile(file))
                        .findFirst();
    }

    private static Path path(String address) throws FetchFailed {
        try {
            return Path.of(URI.create(address));
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            throw new FetchFailed("\"" + address + "\" is no file:/ address");
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
