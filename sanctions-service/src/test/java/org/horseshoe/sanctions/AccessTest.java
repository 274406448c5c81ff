package org.horseshoe.sanctions;

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
                    GET    /algorithms                            anybody
                    GET    /catalog                               anybody
                    GET    /designations                          anybody
                    GET    /designations/{ref}                    anybody
                    GET    /entities/{id}                         anybody
                    GET    /exports/designations.csv              anybody
                    GET    /exports/designations.jsonl            anybody
                    GET    /exports/entities.ftm.json             anybody
                    GET    /exports/measures.csv                  anybody
                    GET    /exports/measures.jsonl                anybody
                    GET    /exports/{regime}/designations.csv     anybody
                    GET    /exports/{regime}/designations.jsonl   anybody
                    GET    /exports/{regime}/entities.ftm.json    anybody
                    GET    /exports/{regime}/measures.csv         anybody
                    GET    /exports/{regime}/measures.jsonl       anybody
                    GET    /launches                              anybody
                    GET    /launches/statistics                   anybody
                    POST   /match                                 anybody
                    POST   /match/{dataset}                       anybody
                    GET    /proposals/{draft}/diff                anybody
                    GET    /proposals/{draft}/versions            anybody
                    GET    /proposals/{draft}/versions/diff       anybody
                    GET    /receipts/keys                         anybody
                    POST   /receipts/verify                       anybody
                    GET    /regimes                               anybody
                    GET    /regimes/{id}                          anybody
                    GET    /regimes/{id}/proposals                anybody
                    GET    /regimes/{id}/proposals/{draft}/diff   anybody
                    GET    /regimes/{id}/timeline                 anybody
                    GET    /stream                                anybody
                    GET    /watches                               watcher
                    POST   /watches                               watcher
                    DELETE /watches/{id}                          watcher
                    GET    /watches/{id}                          watcher
                    PUT    /watches/{id}                          watcher
                    GET    /watches/{id}/deliveries               watcher
                    GET    /watches/{id}/events                   watcher
                    POST   /watches/{id}/replay                   watcher
                    POST   /watches/{id}/secret                   watcher
                    GET    /watches/{id}/stream                   watcher
                    """).withTheOperatorsDoor();

    @TestHTTPResource
    URI service;

    @Test
    void every_endpoint_is_open_to_those_that_the_table_names_and_to_nobody_else() throws Exception {
        assertThat(TABLE.differences(service)).isEmpty();
    }
}
