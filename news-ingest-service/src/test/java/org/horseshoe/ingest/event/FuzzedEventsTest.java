package org.horseshoe.ingest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.horseshoe.ingest.fuzzing.Mutations;
import org.junit.jupiter.api.Test;

/** Damaged batches are refused with their faults. */
class FuzzedEventsTest {

    private static final String VOTE = """
            [{"specversion": "1.0", "id": "a", "source": "/test", "type": "vote-recorded.v1", "subject": "S/2022/431",
              "time": "2022-05-26T20:00:00Z", "data": {"draft": "S/2022/431", "question": {"kind": "draft-as-a-whole"},
              "heldOn": "2022-05-26", "mode": "recorded", "tally": {"inFavour": 13, "against": 2, "abstained": 0},
              "ballots": [{"member": "CHN", "position": "against"}], "evidence": {"sourceKind": "official",
              "publisher": "United Nations", "confidence": 0.9, "extractor": "hand/1"}}}]""";

    @Test
    void batches() {
        Mutations.of(
                "events",
                List.of(VOTE.getBytes(StandardCharsets.UTF_8)),
                input -> {
                    EventBatch batch = EventBatch.read(
                            input, EventBatch.Form.EITHER, 1_000, Instant.parse("2022-05-27T00:00:00Z"));
                    if (batch instanceof EventBatch.Refused(var faults)) {
                        assertThat(faults).isNotEmpty();
                    }
                },
                e -> false);
    }
}
