package org.horseshoe.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;

/** The key with which this machine's sanctions-service signs receipts: a set of JSON Web Keys in a file of its own. */
public record ReceiptKeys(Path file) {
    private static final int KEY_LENGTH = 32;

    /** Makes the key on first use. */
    public static ReceiptKeys in(Path directory) {
        var keys = new ReceiptKeys(Directories.createPrivate(directory).resolve("receipts.jwks"));
        if (!Files.exists(keys.file())) keys.generate();
        return keys;
    }

    private void generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            // The encoded public key ends with the key itself (RFC 8410).
            var encoded = pair.getPublic().getEncoded();
            var known = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
            Directories.writePrivate(file, """
                    {"keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA",
                      "x": "%s", "d": "%s"}]}
                    """.formatted(base64(known), base64(secret)));
        } catch (GeneralSecurityException e) {
            throw new StackException("This JDK cannot make an Ed25519 key pair.", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
