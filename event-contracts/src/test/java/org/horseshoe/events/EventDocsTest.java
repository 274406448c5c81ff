package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventDocsTest {

    @Test
    void the_page_on_the_events_says_what_the_records_say() throws IOException {
        Approved.compare(Path.of("../docs/events.md"), EventDocs.page());
    }

    @Test
    void the_page_has_every_event_with_its_example() {
        // When
        String page = EventDocs.page();

        // Then
        assertThat(EventTypes.all().keySet())
                .allSatisfy(wireName ->
                        assertThat(page).contains("### " + wireName + "\n", "\"type\": \"" + wireName + "\""));
    }
}
