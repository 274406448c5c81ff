package org.horseshoe.localstack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A bearer token (JWT, RS256) as the services of this stack accept it. */
public final class AccessToken {
    public static final String ISSUER = "https://horseshoe.local";
    /** Whom a token is for: a service refuses what was issued for something else. */
    public static final String AUDIENCE = "horseshoe";

    public static final List<String> ALL_ROLES = List.of("reporter", "reviewer", "operator", "watcher");

    /** What a token says: by whom, for what, about whom, and from when for how long. */
    public record Claims(
            String issuer, String audience, String user, List<String> roles, Instant issued, Duration validity) {
        String json() {
            var groups = roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(",", "[", "]"));
            return """
                    {"iss":"%s","aud":"%s","sub":"%s","upn":"%s","groups":%s,"iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                            issuer,
                            audience,
                            user,
                            user,
                            groups,
                            issued.getEpochSecond(),
                            issued.plus(validity).getEpochSecond(),
                            UUID.randomUUID());
        }
    }

    private AccessToken() {}

    /** A token of this stack for one user with some of its roles. */
    public static String signed(AccessKeys keys, String user, List<String> roles, Instant issued, Duration validity) {
        return signed(keys, new Claims(ISSUER, AUDIENCE, user, roles, issued, validity));
    }

    /** A token that says what it is told to say. */
    public static String signed(AccessKeys keys, Claims claims) {
        var unsigned = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims.json());
        return unsigned + "." + signature(unsigned, keys.signingKey());
    }

    private static String signature(String text, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new StackException("Cannot sign a token.", e);
        }
    }

    private static String encoded(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
