package org.horseshoe.ingest.consolidatedlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.FieldChange;
import org.horseshoe.ingest.consolidatedlist.ListDifference.Amendment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the difference of real copies against a list of differences that was made without this code.
 *
 * <p>The copies are not part of this repository. With {@code -Dconsolidated-lists=DIR} it reads {@code
 * consolidated-YYYY-MM-DD.xml} and {@code expected-diffs.csv} there.
 */
@EnabledIfSystemProperty(named = "consolidated-lists", matches = ".+")
class RealCopiesTest {

    private static final Path FOLDER = Path.of(System.getProperty("consolidated-lists", ""));
    private static final String HEADER =
            "from_list,to_list,change,dataid,reference_number,un_list_type,kind,primary_name,listed_on,changed_elements";

    @Test
    void differences_by_dataid_equal_the_expected_ones_line_by_line() throws IOException {
        List<ListCopy> copies = copies();
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (int i = 1; i < copies.size(); i++) {
            ListCopy from = copies.get(i - 1);
            ListCopy to = copies.get(i);
            var difference = ListDifference.between(ListDifference.byDataId(from), ListDifference.byDataId(to));
            String days = from.day() + "," + to.day() + ",";
            difference.listed().forEach(record -> lines.add(days + "LISTED," + line(record, "")));
            difference.delisted().forEach(record -> lines.add(days + "DELISTED," + line(record, "")));
            difference
                    .amended()
                    .forEach(amendment -> lines.add(days + "AMENDED," + line(amendment.after(), changed(amendment))));
        }

        List<String> expected = Files.readAllLines(FOLDER.resolve("expected-diffs.csv"));
        assertThat(lines.stream().filter(line -> !expected.contains(line))).isEmpty();
        assertThat(lines).hasSameSizeAs(expected).containsExactlyElementsOf(expected);
    }

    @Test
    void events_by_reference_differ_from_that_only_where_a_reference_was_issued_again_or_a_name_returned()
            throws IOException {
        SortedMap<String, RecordContent> known = new TreeMap<>();
        SortedMap<String, LocalDate> absentSince = new TreeMap<>();
        var counts = new ArrayList<SortedMap<String, Long>>();
        for (ListCopy copy : copies()) {
            var difference = ListDifference.between(known, copy.contents());
            counts.add(ListEvents.of(difference, copy, absentSince).stream()
                    .collect(Collectors.groupingBy(RealCopiesTest::type, TreeMap::new, Collectors.counting())));
            difference.delisted().forEach(gone -> absentSince.put(gone.reference(), copy.day()));
            absentSince.keySet().removeAll(copy.contents().keySet());
            known = copy.contents();
        }

        assertThat(counts)
                .extracting(Object::toString)
                .containsExactly(
                        "{name-listed.v1=1098}",
                        "{name-listed.v1=2}",
                        "{listing-amended.v1=14, name-delisted.v1=8, name-listed.v1=6}",
                        "{listing-amended.v1=713, name-delisted.v1=290, name-listed.v1=71}",
                        "{listing-amended.v1=10, name-delisted.v1=2, name-listed.v1=39, name-relisted.v1=84}");
    }

    private static String type(DesignationEvent event) {
        return EventTypes.wireName(event);
    }

    private static List<ListCopy> copies() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var copies = new ArrayList<ListCopy>();
            for (Path file : files.filter(path -> path.getFileName().toString().matches("consolidated-.*\\.xml"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    copies.add(CopyReader.read(in));
                }
            }
            return copies;
        }
    }

    private static String line(RecordContent record, String changed) {
        String listedOn = record.fields().get("LISTED_ON").getFirst().substring(0, 10);
        return String.join(
                ",",
                record.dataId(),
                record.reference(),
                record.regime(),
                record.type().name(),
                quoted(record.name()),
                listedOn,
                changed);
    }

    private static String changed(Amendment amendment) {
        return amendment.changes().stream().map(FieldChange::field).collect(Collectors.joining("|"));
    }

    private static String quoted(String name) {
        return name.contains(",") || name.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }
}
