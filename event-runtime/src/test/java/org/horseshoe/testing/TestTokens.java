package org.horseshoe.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.horseshoe.localstack.AccessKeys;
import org.horseshoe.localstack.AccessToken;
import org.horseshoe.localstack.AccessToken.Claims;
import org.horseshoe.localstack.ReceiptKeys;

/** Tokens that the services under test accept, and some that they must not; the keys are made anew for each test run. */
public final class TestTokens {

    private static final AccessKeys KEYS = keys();
    private static final Duration VALIDITY = Duration.ofHours(1);

    private TestTokens() {}

    /** The value of an {@code Authorization} header for a caller with these roles. */
    public static String bearer(String... roles) {
        return bearerOf("test", roles);
    }

    /** The same for a caller of a name. */
    public static String bearerOf(String subject, String... roles) {
        return "Bearer " + AccessToken.signed(KEYS, subject, List.of(roles), now(), VALIDITY);
    }

    /** Tokens with every role that must open nothing, each under the name of what is wrong with it. */
    static SortedMap<String, String> worthless() {
        Claims good = claims(AccessToken.ISSUER, AccessToken.AUDIENCE, now());
        String signed = AccessToken.signed(KEYS, good);
        String payload = signed.substring(signed.indexOf('.') + 1, signed.lastIndexOf('.'));
        return new TreeMap<>(Map.of(
                "a token that has run out",
                AccessToken.signed(
                        KEYS,
                        claims(
                                AccessToken.ISSUER,
                                AccessToken.AUDIENCE,
                                now().minus(VALIDITY).minus(VALIDITY))),
                "a token for somebody else",
                AccessToken.signed(KEYS, claims(AccessToken.ISSUER, "another-house", now())),
                "a token of another issuer",
                AccessToken.signed(KEYS, claims("https://elsewhere.example", AccessToken.AUDIENCE, now())),
                "a token signed with another key",
                AccessToken.signed(keys(), good),
                "a token whose signature is of another token",
                signed.substring(0, signed.lastIndexOf('.')) + bearer().substring(bearer().lastIndexOf('.')),
                "a token that says that it is not signed",
                encoded("{\"alg\":\"none\"}") + "." + payload + ".",
                "a token signed with the public key as a password",
                sealedWithThePublicKey(payload),
                "no token at all but a word",
                "letmein"));
    }

    /** What a verifier would accept that took the kind of signature from the token. */
    private static String sealedWithThePublicKey(String payload) {
        String unsigned = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload;
        try {
            Mac seal = Mac.getInstance("HmacSHA256");
            seal.init(new SecretKeySpec(Files.readAllBytes(publicKey()), "HmacSHA256"));
            return unsigned + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(seal.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a token", e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Claims claims(String issuer, String audience, Instant issued) {
        return new Claims(issuer, audience, "test", AccessToken.ALL_ROLES, issued, VALIDITY);
    }

    private static Instant now() {
        return Instant.now().minusSeconds(5);
    }

    static Path publicKey() {
        return KEYS.publicKey();
    }

    static Path receiptKeys() {
        Path file = ReceiptKeys.in(KEYS.directory()).file();
        file.toFile().deleteOnExit();
        return file;
    }

    private static AccessKeys keys() {
        try {
            Path directory = Files.createTempDirectory("horseshoe-keys-");
            directory.toFile().deleteOnExit(); // after the files in it, which are registered later
            AccessKeys keys = AccessKeys.in(directory);
            try (Stream<Path> files = Files.list(directory)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
            return keys;
        } catch (IOException e) {
            throw new IllegalStateException("No room for test keys", e);
        }
    }
}
