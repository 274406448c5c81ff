package org.horseshoe.ingest.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.Digests;

/** A file on its way in: on disk while it is checked, so that its size costs no memory. */
final class Upload implements RecordFile, AutoCloseable {

    private final Path path;
    private final String sha256;

    private Upload(Path path, String sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    /** Receives a body; answers 413 where it is larger than that. */
    static Upload receive(InputStream body, long mostBytes) throws IOException {
        Path path = Files.createTempFile("horseshoe-import", ".csv");
        try {
            MessageDigest digest = Digests.sha256();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
                copy(body, out, mostBytes);
            }
            return new Upload(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static void copy(InputStream body, OutputStream out, long mostBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            size += read;
            if (size > mostBytes) {
                throw Problems.tooLarge("The file has more than " + mostBytes
                        + " bytes; send it in parts, each with the header, or raise horseshoe.ingest.import-bytes");
            }
            out.write(buffer, 0, read);
        }
    }

    String sha256() {
        return sha256;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
