package org.horseshoe.sanctions.match;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.sanctions.receipt.Receipts;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Receipts: what was answered can be proven later, whatever became of the list since. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ReceiptTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 2);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Receipts receipts;

    @Inject
    ObjectMapper json;

    private String lastPosition = "";

    @Test
    void a_receipt_is_confirmed_whatever_became_of_the_list_since_and_after_a_rebuild_of_all_of_it() {
        // Given
        var draft = Samples.envelope(new DraftTabled(
                new DraftSymbol("S/2025/902"),
                null,
                null,
                List.of(),
                null,
                "DPRK",
                List.of(Samples.names("asset-freeze", MeasureKind.ASSET_FREEZE, "RECEIPT SAMPLE HOLDING"))));
        write(listed("MMe.021", "RECEIPT SAMPLE TRADING"), listed("MMe.022", "RECEIPT SAMPLE SHIPPING"), draft);
        Map<String, Object> query = MatchingNames.body("Organization", "Receipt Sample Trading");
        Map<String, Object> answer = match(query, "");
        assertThat(ids(answer, "results")).contains("MMe.021");
        assertThat(ids(answer, "proposed")).contains("S-2025-902:DPRK:RECEIPT SAMPLE HOLDING");
        confirmed(query, answer);

        // When
        String position = write(
                MatchingNames.amended("MMe.021", DAY.plusDays(1), MatchingNames.entity("ANOTHER NAME ALTOGETHER")),
                Samples.envelope(new NameDelisted("MMe.022", MatchingNames.REGIME, DAY.plusDays(1), null)),
                listed("MMe.023", "RECEIPT SAMPLE TRADING TWO"),
                Samples.envelope(
                        new ClaimWithdrawn(new DraftSymbol("S/2025/902"), draft.id(), "a misprint"),
                        "2022-05-28T06:00:00Z"));
        Map<String, Object> later = match(query, position);

        // Then
        assertThat(ids(later, "results")).contains("MMe.023").doesNotContain("MMe.021");
        assertThat(ids(later, "proposed")).isEmpty();
        confirmed(query, answer);
        confirmed(query, later);

        // When
        List.of("designations", "regimes", "draft_texts").forEach(ReceiptTest::rebuild);

        // Then
        confirmed(query, answer);
        confirmed(query, later);
        assertThat(ids(match(query, position), "results")).isEqualTo(ids(later, "results"));
    }

    @Test
    void what_was_tampered_with_is_told_line_by_line() {
        // Given
        write(listed("MMe.024", "TAMPER SAMPLE MINING"));
        Map<String, Object> query = MatchingNames.body("Organization", "Tamper Sample Mining");
        Map<String, Object> answer = match(query, "");
        String tampered = write(answer).replace("MMe.024", "MMe.099");

        // Then
        verify(Map.of("receipt", answer.get("receipt"), "query", query, "answer", read(tampered)))
                .body("confirmed", is(false))
                .body("signature", equalTo("genuine"))
                .body("results", equalTo("same"))
                .body("answer", equalTo("different"))
                .body("differences", hasItem("then\tq1\tlisted\tMMe.099\t1.0000\ttrue"))
                .body("differences", hasItem("again\tq1\tlisted\tMMe.024\t1.0000\ttrue"));
        verify(Map.of(
                        "receipt",
                        answer.get("receipt"),
                        "query",
                        MatchingNames.body("Organization", "Tamper Sample Minings")))
                .body("confirmed", is(false))
                .body("query", equalTo("different"))
                .body("results", nullValue());
        String forged = "A" + answer.get("receipt").toString().substring(1);
        verify(Map.of("receipt", forged, "query", query)).body("signature", equalTo("forged"));
        String receipt = answer.get("receipt").toString();
        String other = receipt.substring(0, receipt.lastIndexOf('.') + 1) + "A".repeat(86);
        verify(Map.of("receipt", other, "query", query))
                .body("confirmed", is(false))
                .body("signature", equalTo("forged"))
                .body("reason", containsString("the signature is not that of the key"));
    }

    @Test
    void an_algorithm_that_is_no_longer_here_and_a_position_not_yet_read_are_told_honestly() throws Exception {
        // Given
        write(listed("MMe.025", "HONEST SAMPLE BANK"));
        Map<String, Object> query = MatchingNames.body("Organization", "Honest Sample Bank");
        ReceiptClaims claims = json.readValue(payload(match(query, "")), ReceiptClaims.class);

        // Then
        verify(Map.of("receipt", signed(claims, "horseshoe-names-0", claims.position()), "query", query))
                .body("confirmed", is(false))
                .body("signature", equalTo("genuine"))
                .body("query", equalTo("same"))
                .body("reason", containsString("the scores are by horseshoe-names-0"));
        verify(Map.of("receipt", signed(claims, claims.algorithm(), "horseshoe.designations/0@999999"), "query", query))
                .body("confirmed", is(false))
                .body("reason", containsString("has read the log to"));
    }

    @Test
    void anybody_can_check_a_receipt_with_the_public_key_and_nothing_of_ours() throws Exception {
        // Given
        write(listed("MMe.026", "PUBLIC SAMPLE KEY WORKS"));
        Map<String, Object> answer = match(MatchingNames.body("Organization", "Public Sample Key Works"), "");
        String[] parts = answer.get("receipt").toString().split("\\.", 0);

        // When
        var keys =
                given().get("/receipts/keys").then().statusCode(200).extract().jsonPath();
        var header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(keys.getString("keys[0].x")));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        // Then
        assertThat(header.get("kid").asText()).isEqualTo(keys.getString("keys[0].kid"));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(keys.getMap("keys[0]")).containsOnlyKeys("kty", "crv", "x", "kid", "use", "alg");
        assertThat(json.readTree(payload(answer)).get("results").asText()).isEqualTo(digest(lines(answer)));
        assertThat(json.readTree(payload(answer)).get("query").asText())
                .isEqualTo(
                        digest(
                                "{\"q1\":{\"properties\":{\"name\":[\"Public Sample Key Works\"]},\"schema\":\"Organization\"}}"));
    }

    @Test
    void a_request_without_a_receipt_or_a_query_is_refused_by_its_field() {
        verify(Map.of("query", Map.of()), 400).body("errors.pointer", contains("#/receipt"));
        verify(Map.of("receipt", "x"), 400).body("errors.pointer", contains("#/query"));
        verify(Map.of("receipt", "x", "query", Map.of()), 400).body("errors.pointer", contains("#/queries"));
    }

    /** The text under the digest of results, made of the answer as docs/match-api.md tells. */
    private String lines(Map<String, Object> answer) {
        var lines = new ArrayList<String>();
        for (String kind : List.of("results", "delisted", "proposed")) {
            json.valueToTree(answer)
                    .at("/responses/q1/" + kind)
                    .forEach(hit -> lines.add("q1\t" + hit.get("standing").asText() + "\t"
                            + hit.get("id").asText() + "\t"
                            + String.format(
                                    Locale.ROOT, "%.4f", hit.get("score").asDouble()) + "\t"
                            + hit.get("match").asText()));
        }
        assertThat(lines).contains("q1\tlisted\tMMe.026\t1.0000\ttrue");
        return String.join("\n", lines);
    }

    private static String digest(String text) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String signed(ReceiptClaims claims, String algorithm, String position) throws Exception {
        return receipts.sign(json.writeValueAsString(new ReceiptClaims(
                        claims.iss(),
                        claims.iat(),
                        algorithm,
                        position,
                        claims.copyOf(),
                        claims.options(),
                        claims.query(),
                        claims.results())))
                .orElseThrow();
    }

    private static byte[] payload(Map<String, Object> answer) {
        return Base64.getUrlDecoder().decode(answer.get("receipt").toString().split("\\.", 0)[1]);
    }

    /** Of the bare key of a JSON Web Key (RFC 8410 tells what stands before it). */
    private static PublicKey publicKey(String x) throws Exception {
        byte[] key = Base64.getUrlDecoder().decode(x);
        String encoded = "302a300506032b6570032100" + HexFormat.of().formatHex(key);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    }

    private static void confirmed(Map<String, Object> query, Map<String, Object> answer) {
        verify(Map.of("receipt", answer.get("receipt"), "query", query, "answer", answer))
                .body("reason", nullValue())
                .body("confirmed", is(true))
                .body("signature", equalTo("genuine"))
                .body("query", equalTo("same"))
                .body("results", equalTo("same"))
                .body("answer", equalTo("same"));
    }

    private static ValidatableResponse verify(Map<String, Object> body) {
        return verify(body, 200);
    }

    private static ValidatableResponse verify(Map<String, Object> body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/receipts/verify")
                .then()
                .statusCode(status);
    }

    private String write(EventEnvelope... events) {
        lastPosition = MatchingNames.write(kafka, List.of(events));
        return lastPosition;
    }

    private Map<String, Object> match(Map<String, Object> query, String position) {
        return given().contentType(ContentType.JSON)
                .queryParam("minPosition", position.isEmpty() ? lastPosition : position)
                .body(query)
                .post("/match?limit=20")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static List<String> ids(Map<String, Object> answer, String kind) {
        return JsonPath.from(write(answer)).getList("responses.q1." + kind + ".id");
    }

    private static EventEnvelope listed(String reference, String name) {
        return Samples.envelope(new NameListed(reference, MatchingNames.REGIME, DAY, MatchingNames.entity(name)));
    }

    private static String write(Map<String, Object> answer) {
        try {
            return new ObjectMapper().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> read(String answer) {
        return new HashMap<>(JsonPath.from(answer).getMap(""));
    }

    private static void rebuild(String projection) {
        int before = generation(projection);
        given().header("Authorization", TestTokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .post("/admin/projections/" + projection + "/rebuild")
                .then()
                .statusCode(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> generation(projection) == before + 1);
    }

    private static int generation(String projection) {
        return given().header("Authorization", TestTokens.bearer("operator"))
                .get("/admin/projections/" + projection)
                .then()
                .extract()
                .path("generation");
    }
}
