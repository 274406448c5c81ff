package org.horseshoe.ingest.consolidatedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.JAWLANI;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.MYOHYANG_2018;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.MYOHYANG_2025;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.QUSAY;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.SALIMI;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.FieldChange;
import org.horseshoe.events.SourceKind;
import org.junit.jupiter.api.Test;

class ListDifferenceTest {

    private static final String FIRST = "2018-08-24T19:40:35.913-04:00";
    private static final String SECOND = "2025-08-02T23:00:00.935Z";

    @Test
    void what_is_no_content_makes_no_event() throws Exception {
        // Given
        String earlier = copy(FIRST, JAWLANI, QUSAY, SALIMI);
        String later = copy(SECOND, SALIMI, QUSAY, JAWLANI)
                .replace("<VERSIONNUM>1<", "<VERSIONNUM>2<")
                .replace(
                        "<SORT_KEY/>",
                        "<SORT_KEY>x</SORT_KEY><SORT_KEY_LAST_MOD>y</SORT_KEY_LAST_MOD>"
                                + "<INDIVIDUAL_INTERPOL_LINK>https://www.interpol.int/</INDIVIDUAL_INTERPOL_LINK>")
                .replace("<FIRST_NAME>QUSAY<", "<FIRST_NAME>\n  QUSAY\u00a0<")
                .replace("QDi.317", "QDI.317. ");

        // Then
        assertThat(events(earlier, later)).isEmpty();
    }

    @Test
    void elements_of_a_name_in_another_order_read_the_same() throws Exception {
        String birth = "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>%d</YEAR>"
                + "</INDIVIDUAL_DATE_OF_BIRTH>";
        String both = birth.formatted(1965) + "\n" + birth.formatted(1966);
        String turned = birth.formatted(1966) + birth.formatted(1965);

        assertThat(QUSAY).contains(both);
        assertThat(events(copy(FIRST, QUSAY), copy(SECOND, QUSAY.replace(both, turned))))
                .isEmpty();
    }

    @Test
    void a_first_copy_lists_every_name() throws Exception {
        ListCopy copy = Excerpt.read(copy(FIRST, MYOHYANG_2018, QUSAY));

        var events = ListEvents.of(ListDifference.between(new TreeMap<>(), copy.contents()), copy, new TreeMap<>());

        assertThat(events).extracting(DesignationEvent::reference).containsExactly("IQi.002", "KPe.068");
        assertThat(events).hasOnlyElementsOfType(NameListed.class);
    }

    @Test
    void an_amendment_tells_each_field_before_and_after() throws Exception {
        var events = events(
                copy(FIRST, QUSAY),
                copy(
                        SECOND,
                        QUSAY.replace("Baghdad", "Tikrit")
                                .replace(
                                        "</SECOND_NAME>",
                                        "</SECOND_NAME>"
                                                + "<NAME_ORIGINAL_SCRIPT>قصي صدام حسين التكريتي</NAME_ORIGINAL_SCRIPT>")));

        assertThat(events).singleElement().isInstanceOfSatisfying(ListingAmended.class, amended -> {
            assertThat(amended.changed()).containsExactly("birthPlaces", "originalScript");
            assertThat(amended.changes())
                    .containsExactly(
                            new FieldChange(
                                    "INDIVIDUAL_PLACE_OF_BIRTH", List.of("Baghdad Iraq"), List.of("Tikrit Iraq")),
                            new FieldChange("NAME_ORIGINAL_SCRIPT", List.of(), List.of("قصي صدام حسين التكريتي")));
            assertThat(amended.entry().originalScript()).isEqualTo("قصي صدام حسين التكريتي");
            assertThat(amended.copyOf()).isEqualTo(LocalDate.of(2025, 8, 2));
        });
    }

    @Test
    void an_element_without_a_value_is_written_as_empty() throws Exception {
        var events = events(
                copy(FIRST, QUSAY), copy(SECOND, QUSAY.replace("<ALIAS_NAME/>", "<ALIAS_NAME>Qusai</ALIAS_NAME>")));

        assertThat(((ListingAmended) events.getFirst()).changes())
                .containsExactly(new FieldChange("INDIVIDUAL_ALIAS", List.of("(empty)"), List.of("Qusai")));
    }

    @Test
    void one_empty_alias_less_is_an_amendment_in_which_no_value_changes() throws Exception {
        // As for IQi.002 between the copies of 2018-08-24 and 2025-08-02
        String alias = "<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>";

        var events = events(copy(FIRST, QUSAY.replace(alias, alias + alias)), copy(SECOND, QUSAY));

        assertThat(events).singleElement().isInstanceOfSatisfying(ListingAmended.class, amended -> {
            assertThat(amended.changed()).isEmpty();
            assertThat(amended.changes()).isEmpty();
        });
    }

    @Test
    void a_reference_issued_again_is_an_amendment_though_the_record_is_another() throws Exception {
        // Given
        ListCopy earlier = Excerpt.read(copy(FIRST, MYOHYANG_2018));
        ListCopy later = Excerpt.read(copy(SECOND, MYOHYANG_2025));

        // When
        var byDataId = ListDifference.between(ListDifference.byDataId(earlier), ListDifference.byDataId(later));
        var events = events(copy(FIRST, MYOHYANG_2018), copy(SECOND, MYOHYANG_2025));

        // Then
        assertThat(byDataId.listed()).extracting(RecordContent::dataId).containsExactly("6908967");
        assertThat(byDataId.delisted()).extracting(RecordContent::dataId).containsExactly("6908682");
        assertThat(byDataId.amended()).isEmpty();
        assertThat(events).singleElement().isInstanceOfSatisfying(ListingAmended.class, amended -> {
            assertThat(amended.reference()).isEqualTo("KPe.068");
            assertThat(amended.changed()).containsExactly("dataId", "narrative", "updatedOn");
            assertThat(amended.changes()).contains(new FieldChange("DATAID", List.of("6908682"), List.of("6908967")));
        });
    }

    @Test
    void a_name_that_is_absent_is_delisted_and_one_that_returns_is_relisted() throws Exception {
        // Given
        ListCopy later = Excerpt.read(copy("2025-11-18T23:00:09.174Z", QUSAY, SALIMI));
        var before = Excerpt.read(copy(SECOND, QUSAY, JAWLANI)).contents();

        // When
        var events = ListEvents.of(
                ListDifference.between(before, later.contents()),
                later,
                new TreeMap<>(Map.of("IRi.038", LocalDate.of(2025, 8, 2))));

        // Then
        assertThat(events)
                .containsExactly(
                        new NameRelisted(
                                "IRi.038",
                                "Iran",
                                LocalDate.of(2025, 11, 18),
                                LocalDate.of(2025, 8, 2),
                                later.records().get("IRi.038").entry()),
                        new NameDelisted("QDi.317", "Al-Qaida", LocalDate.of(2025, 11, 18), null));
    }

    @Test
    void a_record_that_goes_on_under_another_reference_says_so() throws Exception {
        var events = events(copy(FIRST, JAWLANI), copy(SECOND, JAWLANI.replace("QDi.317", "QDi.999")));

        assertThat(events).hasSize(2);
        assertThat(events.getFirst())
                .isEqualTo(new NameDelisted(
                        "QDi.317",
                        "Al-Qaida",
                        LocalDate.of(2025, 8, 2),
                        "The record goes on under the reference QDi.999"));
        assertThat(events.getLast()).isInstanceOf(NameListed.class);
    }

    @Test
    void the_evidence_is_the_lists_own_word_at_the_time_of_the_copy() throws Exception {
        var evidence = ListEvents.evidence(Excerpt.read(copy(FIRST, QUSAY)));

        assertThat(evidence.sourceKind()).isEqualTo(SourceKind.OFFICIAL);
        assertThat(evidence.publishedAt()).isEqualTo(Instant.parse("2018-08-24T23:40:35.913Z"));
    }

    private static List<DesignationEvent> events(String earlier, String later) throws MalformedCopy {
        ListCopy copy = Excerpt.read(later);
        return ListEvents.of(
                ListDifference.between(Excerpt.read(earlier).contents(), copy.contents()), copy, new TreeMap<>());
    }
}
