package org.horseshoe.http;

import static io.restassured.RestAssured.given;
import static org.horseshoe.testing.Patience.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.horseshoe.projection.RuntimeProfile;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer as a cluster has one: its keys are fetched (JWKS), and its roles lie where its settings say. */
@QuarkusTest
@TestProfile(OidcIssuerTest.Elsewhere.class)
@WithTestResource(HorseshoeTestResource.class)
class OidcIssuerTest {

    private static final String ISSUER = "https://login.example/realms/un";
    private static final Map<String, KeyPair> KEYS = new HashMap<>(Map.of("first", pair()));

    /** A service that trusts that issuer. */
    public static class Elsewhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new RuntimeProfile().getConfigOverrides());
            settings.put("smallrye.jwt.path.groups", "realm_access/roles");
            settings.put("smallrye.jwt.jwks.forced-refresh-interval", "0");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    /** The issuer's keys, as it publishes them. */
    public static class Issuer implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public int order() {
            return 1; // after the keys of this machine, which it takes the place of
        }

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/keys", exchange -> {
                byte[] keys = published().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/keys",
                    "mp.jwt.verify.issuer",
                    ISSUER,
                    "mp.jwt.verify.audiences",
                    "council-record");
        }

        @Override
        public void stop() {
            server.stop(0);
        }

        private static String published() {
            return KEYS.entrySet().stream()
                    .map(key -> {
                        var half = (RSAPublicKey) key.getValue().getPublic();
                        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                                .formatted(key.getKey(), encoded(half.getModulus()), encoded(half.getPublicExponent()));
                    })
                    .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        }

        private static String encoded(BigInteger number) {
            byte[] bytes = number.toByteArray();
            int from = bytes[0] == 0 ? 1 : 0;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }

    @Test
    void its_token_opens_what_the_role_in_it_opens() {
        asks(token("first", "council-record", "operator"), 200);
        asks(token("first", "council-record", "reporter"), 403);
    }

    @Test
    void its_token_for_another_audience_opens_nothing() {
        asks(token("first", "horseshoe", "operator"), 401);
    }

    @Test
    void a_new_key_of_its_is_fetched_when_a_token_names_it() {
        // Given
        asks(token("first", "council-record", "operator"), 200);

        // When
        KEYS.put("second", pair());

        // Then: after its keys were fetched, they are for a moment not fetched again
        await().untilAsserted(() -> asks(token("second", "council-record", "operator"), 200));
    }

    @Test
    void a_key_that_it_does_not_publish_opens_nothing() {
        asks(signed(pair(), "third", "council-record", "operator"), 401);
    }

    private static void asks(String token, int answered) {
        given().header("Authorization", "Bearer " + token)
                .get("/admin/projections")
                .then()
                .statusCode(answered);
    }

    private static String token(String key, String audience, String role) {
        return signed(KEYS.get(key), key, audience, role);
    }

    private static String signed(KeyPair pair, String key, String audience, String role) {
        return Jwt.issuer(ISSUER)
                .audience(audience)
                .subject("6f1c")
                .claim("preferred_username", "ana")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expiresIn(600)
                .jws()
                .keyId(key)
                .sign(pair.getPrivate());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
