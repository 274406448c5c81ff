package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_public_key_verifies_the_token() throws Exception {
        // Given
        var keys = AccessKeys.in(folder);

        // When
        var token = AccessToken.signed(keys, "ana", AccessToken.ALL_ROLES, NOON, Duration.ofDays(30));

        // Then
        var parts = token.split("\\.");
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(publicKey(keys));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(json(parts[0]).toString()).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
    }

    @Test
    void the_token_says_who_may_do_what_and_for_how_long() throws Exception {
        // Given
        var keys = AccessKeys.in(folder);

        // When
        var token = AccessToken.signed(keys, "ana", AccessToken.ALL_ROLES, NOON, Duration.ofDays(30));

        // Then
        var claims = json(token.split("\\.")[1]);
        assertThat(claims.get("iss").asText()).isEqualTo("https://horseshoe.local");
        assertThat(claims.get("aud").asText()).isEqualTo("horseshoe");
        assertThat(claims.get("upn").asText()).isEqualTo("ana");
        assertThat(claims.get("groups").toString()).isEqualTo("[\"reporter\",\"reviewer\",\"operator\",\"watcher\"]");
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong())).isEqualTo("2026-01-31T12:00:00Z");
    }

    @Test
    void the_pair_is_made_once_and_its_private_half_is_for_its_owner_only() throws Exception {
        // Given
        var keys = AccessKeys.in(folder);
        var first = Files.readString(keys.privateKey());

        // When
        AccessKeys.in(folder);

        // Then
        assertThat(Files.readString(keys.privateKey())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.privateKey())))
                .isEqualTo("rw-------");
        assertThat(((RSAPublicKey) publicKey(keys)).getModulus().bitLength()).isEqualTo(2048);
    }

    private static PublicKey publicKey(AccessKeys keys) throws Exception {
        var body = Files.readString(keys.publicKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static JsonNode json(String encoded) throws Exception {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(encoded));
    }
}
