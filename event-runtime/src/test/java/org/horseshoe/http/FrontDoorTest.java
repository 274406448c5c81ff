package org.horseshoe.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.horseshoe.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.horseshoe.projection.RuntimeProfile;
import org.horseshoe.testing.HeardLog;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FrontDoorTest.Narrow.class)
@WithTestResource(HorseshoeTestResource.class)
class FrontDoorTest {

    private static final int MANY = 500;

    /** Two requests at once and one a second, behind a proxy on this machine. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new RuntimeProfile().getConfigOverrides());
            settings.put("horseshoe.reads.per-second", "1");
            settings.put("horseshoe.writes.per-second", "1");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
            return settings;
        }
    }

    private final HeardLog audit = new HeardLog("org.horseshoe.audit");

    @AfterEach
    void leave() {
        audit.close();
    }

    @Test
    void a_client_that_asks_too_much_is_told_so_and_when_to_come_back() {
        Response refused = until429(() -> from("192.0.2.1").get("/tally/S-2000-1"));
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"reads\";q=2;w=2")
                .header("RateLimit", matchesPattern("\"reads\";r=0;t=[12]"))
                .body("status", equalTo(429))
                .body("detail", equalTo("More than 1 reads a second from one client"));
    }

    @Test
    void clients_behind_a_trusted_proxy_do_not_share_a_quota() {
        until429(() -> from("192.0.2.2").get("/tally/S-2000-1"));
        from("192.0.2.3").get("/tally/S-2000-1").then().statusCode(404).header("RateLimit", "\"reads\";r=1;t=1");
    }

    @Test
    void neighbours_in_one_ipv6_network_share_a_quota() {
        until429(() -> from("2001:db8:1:2::7").get("/tally/S-2000-1"));
        until429(() -> from("2001:db8:1:2:ffff::8").get("/tally/S-2000-1"));
        from("2001:db8:1:3::7").get("/tally/S-2000-1").then().statusCode(404).header("RateLimit", "\"reads\";r=1;t=1");
    }

    @Test
    void a_caller_with_a_name_is_counted_by_it_wherever_it_comes_from() {
        String ana = TestTokens.bearerOf("ana", "watcher");
        until429(() -> from("192.0.2.4").header("Authorization", ana).get("/tally/S-2000-1"));
        from("192.0.2.4").get("/tally/S-2000-1").then().statusCode(404);
        from("192.0.2.4")
                .header("Authorization", TestTokens.bearerOf("ben", "watcher"))
                .get("/tally/S-2000-1")
                .then()
                .statusCode(404)
                .header("RateLimit", "\"reads\";r=1;t=1");
    }

    @Test
    void a_token_that_is_worth_nothing_does_not_buy_a_new_quota() {
        int[] attempt = {0};
        until429(() -> from("192.0.2.5")
                .header("Authorization", "Bearer " + attempt[0]++)
                .post("/admin/projections/tally/rebuild"));
    }

    @Test
    void a_path_that_is_not_there_is_counted_too() {
        until429(() -> from("192.0.2.6").get("/nothing"));
    }

    @Test
    void writes_have_a_quota_of_their_own_and_health_has_none() {
        String operator = TestTokens.bearerOf("olga", "operator");
        until429(() -> from("192.0.2.7").header("Authorization", operator).post("/admin/projections/nothing/rebuild"))
                .then()
                .header("RateLimit-Policy", "\"writes\";q=2;w=2");
        from("192.0.2.7").get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
    }

    @Test
    void every_answer_has_the_id_of_its_request() {
        from("192.0.2.8")
                .header("X-Request-Id", "from-the-gateway.1")
                .get("/tally/S-2000-1")
                .then()
                .header("X-Request-Id", "from-the-gateway.1");
        from("192.0.2.8")
                .header("X-Request-Id", "no good = id")
                .get("/tally/S-2000-1")
                .then()
                .header("X-Request-Id", not("no good = id"))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void a_write_leaves_one_line_that_tells_who_did_what() {
        // When
        from("192.0.2.9")
                .header("Authorization", TestTokens.bearerOf("oskar", "operator"))
                .header("X-Request-Id", "w1")
                .post("/admin/projections/nothing/rebuild?secret=1");

        // Then
        assertThat(linesOf("w1"))
                .containsExactly("write=POST path=/admin/projections/nothing/rebuild status=400 who=oskar"
                        + " roles=operator from=192.0.2.9 request=w1");
    }

    @Test
    void a_write_that_was_turned_away_leaves_a_line_too() {
        // When
        from("192.0.2.10").header("X-Request-Id", "w2").post("/admin/projections/tally/rebuild");
        from("192.0.2.10")
                .header("Authorization", TestTokens.bearerOf("rosa", "reporter"))
                .header("X-Request-Id", "w3")
                .post("/admin/projections/tally/rebuild");

        // Then
        assertThat(linesOf("w2"))
                .containsExactly(
                        "write=POST path=/admin/projections/tally/rebuild status=401 from=192.0.2.10 request=w2");
        assertThat(linesOf("w3"))
                .containsExactly("write=POST path=/admin/projections/tally/rebuild status=403 who=rosa roles=reporter"
                        + " from=192.0.2.10 request=w3");
    }

    private List<String> linesOf(String request) {
        await().until(() -> audit.lines().stream().anyMatch(line -> line.endsWith("request=" + request)));
        return audit.lines().stream()
                .filter(line -> line.endsWith("request=" + request))
                .toList();
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    /** The first refusal: a quota of two is soon spent, however slow the machine. */
    private static Response until429(Supplier<Response> request) {
        for (int i = 0; i < MANY; i++) {
            Response response = request.get();
            if (response.statusCode() == 429) {
                return response;
            }
        }
        throw new AssertionError("Never refused");
    }
}
