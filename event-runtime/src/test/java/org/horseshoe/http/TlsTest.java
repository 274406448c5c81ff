package org.horseshoe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.projection.RuntimeProfile;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.Test;

/** A service that is given a certificate answers by TLS, and in no other way where it is told so. */
@QuarkusTest
@TestProfile(TlsTest.WithCertificate.class)
@WithTestResource(HorseshoeTestResource.class)
class TlsTest {

    private static final String PASSWORD = "horseshoe";
    private static final String NAME = "service";

    @ConfigProperty(name = "quarkus.tls.key-store.pem.0.cert")
    Path certificate;

    @ConfigProperty(name = "quarkus.http.test-ssl-port")
    int port;

    /** TLS only, with a pair made for this test. */
    public static class WithCertificate extends RuntimeProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new TreeMap<>(super.getConfigOverrides());
            try {
                Path folder = Files.createTempDirectory("horseshoe-tls-");
                KeyStore pair = pair(folder.resolve("pair.p12"));
                settings.put(
                        "quarkus.tls.key-store.pem.0.cert",
                        pem(folder, "CERTIFICATE", pair.getCertificate(NAME).getEncoded()));
                settings.put(
                        "quarkus.tls.key-store.pem.0.key",
                        pem(
                                folder,
                                "PRIVATE KEY",
                                pair.getKey(NAME, PASSWORD.toCharArray()).getEncoded()));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
            settings.put("quarkus.http.insecure-requests", "disabled");
            settings.put("quarkus.http.test-ssl-port", Integer.toString(freePort()));
            return settings;
        }
    }

    @Test
    void who_trusts_the_certificate_is_answered() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            HttpResponse<String> response = client.send(request("https"), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.sslSession().map(SSLSession::getProtocol)).contains("TLSv1.3");
        }
    }

    @Test
    void who_does_not_trust_it_gets_no_answer() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request("https"), BodyHandlers.ofString()))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void without_tls_there_is_no_answer() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request("http"), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    private HttpRequest request(String scheme) {
        return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port + "/admin/projections"))
                .build();
    }

    private SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    NAME, CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The JDK makes certificates by its tool only. */
    private static KeyStore pair(Path file) throws GeneralSecurityException, IOException {
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            NAME,
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=horseshoe",
                            "-ext",
                            "san=ip:127.0.0.1",
                            "-keystore",
                            file.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            assertThat(tool.waitFor()).isZero();
            KeyStore pair = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                pair.load(in, PASSWORD.toCharArray());
            }
            return pair;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Path folder, String what, byte[] encoded) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(
                        folder.resolve(what.replace(' ', '-') + ".pem"),
                        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what))
                .toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
