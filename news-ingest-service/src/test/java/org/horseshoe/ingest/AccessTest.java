package org.horseshoe.ingest;

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
                    GET  /articles               anybody
                    POST /articles               reporter
                    GET  /articles/{id}          anybody
                    POST /events                 reporter
                    GET  /feeds                  anybody
                    GET  /imports                anybody
                    GET  /imports/{id}           anybody
                    GET  /imports/{id}/refused   anybody
                    GET  /imports/{id}/remarks   anybody
                    GET  /imports/consolidated-list   anybody
                    POST /imports/consolidated-list   reporter,operator
                    POST /imports/drafts         reporter,operator
                    POST /imports/launches       reporter,operator
                    POST /imports/marcxml        reporter,operator
                    POST /imports/meetings       reporter,operator
                    POST /imports/membership     reporter,operator
                    POST /imports/resolutions    reporter,operator
                    POST /imports/vetoes         reporter,operator
                    POST /imports/votes          reporter,operator
                    GET  /reviews                anybody
                    GET  /reviews/{id}           anybody
                    POST /reviews/{id}           reviewer
                    """).withTheOperatorsDoor();

    @TestHTTPResource
    URI service;

    @Test
    void every_endpoint_is_open_to_those_that_the_table_names_and_to_nobody_else() throws Exception {
        assertThat(TABLE.differences(service)).isEmpty();
    }
}
