package org.horseshoe.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.horseshoe.localstack.AccessKeys;
import org.horseshoe.localstack.AccessToken;
import org.horseshoe.localstack.ReceiptKeys;

/** Tokens that the services under test accept; the keys are made anew for each test run. */
public final class TestTokens {

    private static final AccessKeys KEYS = keys();

    private TestTokens() {}

    /** The value of an {@code Authorization} header for a caller with these roles. */
    public static String bearer(String... roles) {
        return bearerOf("test", roles);
    }

    /** The same for a caller of a name. */
    public static String bearerOf(String subject, String... roles) {
        return "Bearer "
                + AccessToken.signed(
                        KEYS, subject, List.of(roles), Instant.now().minusSeconds(5), Duration.ofHours(1));
    }

    static Path publicKey() {
        return KEYS.publicKey();
    }

    static Path receiptKeys() {
        return ReceiptKeys.in(KEYS.directory()).file();
    }

    private static AccessKeys keys() {
        try {
            return AccessKeys.in(Files.createTempDirectory("horseshoe-keys-"));
        } catch (IOException e) {
            throw new IllegalStateException("No room for test keys", e);
        }
    }
}
