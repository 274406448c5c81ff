package org.horseshoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import org.horseshoe.projection.RuntimeProfile;
import org.junit.jupiter.api.Test;

/** The table itself, held against a little service: what it must find, and that it finds nothing where nothing is wrong. */
@QuarkusTest
@TestProfile(RuntimeProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class AccessTableTest {

    private static final String REST = "GET /stream anybody\nPOST /tally/{draft} anybody\n";

    @TestHTTPResource
    URI service;

    @Test
    void a_service_that_is_as_the_table_says_has_no_differences() throws Exception {
        assertThat(differences(REST + "GET /tally/{draft} anybody")).isEmpty();
    }

    @Test
    void an_endpoint_that_the_table_does_not_name_is_a_difference() throws Exception {
        assertThat(differences(REST)).containsExactly("GET /tally/{draft} is not in the table of who may call what");
    }

    @Test
    void an_endpoint_that_is_gone_is_a_difference() throws Exception {
        assertThat(differences(REST + "GET /tally/{draft} anybody\nGET /tallies anybody"))
                .containsExactly("GET /tallies is in the table, and the service has no such endpoint");
    }

    @Test
    void an_endpoint_that_should_be_closed_is_a_difference_for_every_caller_who_should_be_kept_out() throws Exception {
        assertThat(differences(REST + "GET /tally/{draft} reviewer"))
                .hasSize(14)
                .allMatch(difference -> difference.startsWith("GET /tally/{draft} "))
                .noneMatch(difference -> difference.contains("as reviewer"));
    }

    private List<String> differences(String lines) throws Exception {
        return AccessTable.of(lines).withTheOperatorsDoor().differences(service);
    }
}
