package org.horseshoe.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the PostgreSQL of this machine's system and processor, once per user, into {@code ~/.cache/horseshoe}. The archive is
 * Zonky's build; its starter is not used, because it hides the process that we must be able to kill and restart.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path unpacked() {
        var archive = "postgres-%s-%s.txz".formatted(system(), processor());
        var url = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (url == null) {
            throw new StackException("There is no PostgreSQL for this machine among the libraries (" + archive
                    + "). Use a server of your own: --external-postgres host:port,user,password");
        }
        try {
            var target = cache().resolve(archive.replace(".txz", "-" + fingerprint(url)));
            return Files.isDirectory(target) ? target : unpack(url, target);
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking " + url, e);
        }
    }

    /** Unpacks beside the target and moves: a half-unpacked server is never seen, whoever else does the same. */
    private static Path unpack(URL url, Path target) throws IOException {
        var beside = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(url.openStream())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) write(entry, tar, beside);
        }
        try {
            return Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            Directories.delete(beside);
            return target;
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) throw new IOException("entry outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var runnable = (entry.getMode() & 0100) != 0 || entry.getName().startsWith("bin/");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String fingerprint(URL url) throws IOException {
        return url.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }

    /** A user without a home still gets a server, unpacked anew in each run. */
    private static Path cache() {
        @Nullable String configured = System.getenv("XDG_CACHE_HOME");
        var home = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        try {
            return Files.createDirectories(home.resolve("horseshoe")).toRealPath();
        } catch (IOException _) {
            return Homeless.CACHE;
        }
    }

    private static final class Homeless {
        static final Path CACHE = Directories.temporary("horseshoe-cache-");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
