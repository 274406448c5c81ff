package org.horseshoe.localstack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair of this machine: the services check tokens with the public half, the private half never leaves its folder. */
public record AccessKeys(Path directory) {
    /** Makes the pair on first use. */
    public static AccessKeys in(Path directory) {
        var keys = new AccessKeys(Directories.createPrivate(directory));
        if (!Files.exists(keys.privateKey()) || !Files.exists(keys.publicKey())) keys.generate();
        return keys;
    }

    Path privateKey() {
        return directory.resolve("private.pem");
    }

    /** What the services are given. */
    public Path publicKey() {
        return directory.resolve("public.pem");
    }

    PrivateKey signingKey() {
        var body = Directories.read(privateKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StackException(privateKey() + " is not an RSA key. Delete the keys folder and start again.", e);
        }
    }

    private void generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            Directories.writePrivate(
                    privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Directories.writePrivate(
                    publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new StackException("This JDK cannot make an RSA key pair.", e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
    }
}
