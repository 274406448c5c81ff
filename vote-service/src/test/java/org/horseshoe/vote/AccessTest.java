package org.horseshoe.vote;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.horseshoe.testing.AccessTable;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.Test;

/** Who may call what. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class AccessTest {

    private static final AccessTable TABLE = AccessTable.of("""
                    GET  /agreement              anybody
                    GET  /contradictions         anybody
                    GET  /drafts                 anybody
                    GET  /drafts/{symbol}        anybody
                    GET  /members                anybody
                    GET  /members/at-odds        anybody
                    GET  /members/{code}         anybody
                    GET  /stream                 anybody
                    GET  /veto-debates           anybody
                    GET  /veto-debates.ics       anybody
                    GET  /veto-debates/{draft}   anybody
                    GET  /vetoes                 anybody
                    GET  /votes                  anybody
                    POST /votes/evaluate         anybody
                    GET  /votes/summary          anybody
                    GET  /votes/{id}             anybody
                    GET  /votes/{id}/claims      anybody
                    GET  /votes/{id}/reasoning   anybody
                    """).withTheOperatorsDoor();

    @TestHTTPResource
    URI service;

    @Test
    void every_endpoint_is_open_to_those_that_the_table_names_and_to_nobody_else() throws Exception {
        assertThat(TABLE.differences(service)).isEmpty();
    }
}
