package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.ingest.consolidatedlist.CopyReader;
import org.horseshoe.ingest.consolidatedlist.Excerpt;
import org.horseshoe.ingest.consolidatedlist.ListCopy;
import org.horseshoe.ingest.consolidatedlist.ListDifference;
import org.horseshoe.ingest.consolidatedlist.ListEvents;
import org.horseshoe.ingest.consolidatedlist.MalformedCopy;
import org.horseshoe.ingest.fuzzing.Mutations;
import org.junit.jupiter.api.Test;

/** Damaged files are refused, as a whole or row by row; what is read of them can be published. */
class FuzzedRecordsTest {

    @Test
    void tables_of_meetings() {
        file(new MeetingTable(), Excerpts.text("meetings.csv"));
    }

    @Test
    void roll_calls() {
        file(new RollCalls(), Excerpts.text("roll-calls.csv"));
    }

    @Test
    void drafts() {
        file(new DraftList(), Excerpts.text("drafts.csv"));
    }

    @Test
    void vetoes() {
        file(new VetoList(), """
                date,draft,written_record,agenda_item,permanent_members_casting_negative_vote
                26 May 2022,S/2022/431,S/PV.9048,Non-proliferation - Democratic People's Republic of Korea,China;Russian Federation
                30 January 86,S/17769/Rev. 1,S/PV.2650,The situation in the Middle East,USA
                """);
    }

    @Test
    void memberships() {
        file(new MembershipTable(), "year,name,iso3,permanent\n2022,China,CHN,True\n2022,Kenya,KEN,False\n");
    }

    @Test
    void resolutions() {
        file(new ResolutionList(), "[" + ResolutionListTest.RENEWAL + "]");
    }

    @Test
    void votes_in_marcxml() {
        file(new MarcVotes(), MarcVotesTest.collection(MarcVotesTest.VOTE));
    }

    @Test
    void copies_of_the_consolidated_list() {
        Mutations.of(
                "consolidated-list",
                seeds(Excerpt.copy("2025-11-18T23:00:09.174Z", Excerpt.SALIMI, Excerpt.QUSAY, Excerpt.MYOHYANG_2025)),
                input -> {
                    ListCopy copy = CopyReader.read(new ByteArrayInputStream(input));
                    ListDifference all = ListDifference.between(new java.util.TreeMap<>(), copy.contents());
                    ListEvents.of(all, copy, new java.util.TreeMap<>())
                            .forEach(event -> publish(new EventEnvelope(
                                    UUID.randomUUID(), SOURCE, NOW, null, ListEvents.evidence(copy), event)));
                },
                e -> e instanceof MalformedCopy);
    }

    private static final URI SOURCE = URI.create("/test");
    private static final Instant NOW = Instant.parse("2022-05-27T00:00:00Z");

    private static void file(RecordFormat format, String seed) {
        Sittings known = Excerpts.known("S/PV.1607", "S/10418", LocalDate.of(1971, 12, 5), LocalDate.of(1971, 12, 6));
        Mutations.of(
                format.kind(),
                seeds(seed),
                input -> {
                    Iterator<RecordRow> rows = format.rows(() -> new ByteArrayInputStream(input), known);
                    while (rows.hasNext()) {
                        read(rows.next());
                    }
                },
                e -> e instanceof IOException || e instanceof UncheckedIOException);
    }

    private static void read(RecordRow row) {
        assertThat(row.line()).isPositive();
        if (row instanceof RecordRow.Told told) {
            told.events()
                    .forEach(event ->
                            publish(new EventEnvelope(UUID.randomUUID(), SOURCE, NOW, null, told.evidence(), event)));
        }
    }

    private static void publish(EventEnvelope envelope) {
        assertThat(EventCodec.encode(envelope).body()).isNotEmpty();
    }

    private static List<byte[]> seeds(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
