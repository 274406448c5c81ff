package org.horseshoe.ingest.consolidatedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyReaderTest {

    private static final String GENERATED = "2018-08-24T19:40:35.913-04:00";
    private static final String WHOLE = Excerpt.copy(GENERATED, Excerpt.QUSAY, Excerpt.MYOHYANG_2018);

    @Test
    void a_copy_says_when_it_was_made_and_holds_each_record_by_its_reference() throws Exception {
        ListCopy copy = Excerpt.read(WHOLE);

        assertThat(copy.generated()).isEqualTo(OffsetDateTime.parse(GENERATED));
        assertThat(copy.day()).isEqualTo(LocalDate.of(2018, 8, 24));
        assertThat(copy.records()).containsOnlyKeys("IQi.002", "KPe.068");
        RecordContent content = copy.contents().get("IQi.002");
        assertThat(content.dataId()).isEqualTo("6908049");
        assertThat(content.regime()).isEqualTo("Iraq");
        assertThat(content.name()).isEqualTo("QUSAY SADDAM HUSSEIN AL-TIKRITI");
        assertThat(content.fields())
                .containsEntry("INDIVIDUAL_DATE_OF_BIRTH", List.of("EXACT 1965", "EXACT 1966"))
                .containsEntry("INDIVIDUAL_ALIAS", List.of(""))
                .doesNotContainKeys("VERSIONNUM", "SORT_KEY");
    }

    @Test
    void an_entry_carries_what_the_list_prints() throws Exception {
        ListEntry entry = Excerpt.read(Excerpt.copy(GENERATED, Excerpt.SALIMI))
                .records()
                .get("IRi.038")
                .entry();

        assertThat(entry.type()).isEqualTo(EntryType.INDIVIDUAL);
        assertThat(entry.name()).isEqualTo("HOSEIN SALIMI");
        assertThat(entry.aliases())
                .containsExactly(
                        new ListEntry.Alias("Husain Salimi", "Good"), new ListEntry.Alias("Hosain Salimi", "Good"));
        assertThat(entry.documents()).containsExactly("Passport, D08531177");
        assertThat(entry.functions()).containsExactly("General", "Commander of the Air Force, IRGC (Pasdaran)");
        assertThat(entry.listedOn()).isEqualTo(LocalDate.of(2006, 12, 23));
        assertThat(entry.dataId()).isEqualTo("110409");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17</DATE> | 1964-07-17",
                "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17-04:00</DATE> | 1964-07-17",
                "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR> | approximately 1971",
                "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><NOTE>Approximately</NOTE><FROM_YEAR>1955</FROM_YEAR>"
                        + "<TO_YEAR>1958</TO_YEAR> | between 1955 and 1958 (Approximately)",
                "<NOTE>in his forties</NOTE> | in his forties",
            })
    void a_date_of_birth_reads_as_a_person_would_write_it(String printed, String written) throws Exception {
        String birth = "<INDIVIDUAL_DATE_OF_BIRTH>" + printed + "</INDIVIDUAL_DATE_OF_BIRTH>";
        String record = Excerpt.individual("1", "QDi.001", "Al-Qaida", "<FIRST_NAME>X</FIRST_NAME>" + birth);

        assertThat(Excerpt.read(Excerpt.copy(GENERATED, record))
                        .records()
                        .get("QDi.001")
                        .entry()
                        .birthDates())
                .containsExactly(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'KPi.034 ', KPi.034",
        "QDi.346., QDi.346",
        "TAI.171, TAi.171",
        "kpe.068, KPe.068",
        "I.37.D.1, I.37.D.1",
    })
    void reference_numbers_are_trimmed(String printed, String meant) throws Exception {
        String record = Excerpt.individual("1", printed, "DPRK", "<FIRST_NAME>X</FIRST_NAME>");

        ListCopy copy = Excerpt.read(Excerpt.copy(GENERATED, record));

        assertThat(copy.records()).containsOnlyKeys(meant);
        assertThat(copy.contents().get(meant).fields()).containsEntry("REFERENCE_NUMBER", List.of(meant));
    }

    @Test
    void a_zone_behind_the_day_of_listing_is_left_out_of_the_day() throws Exception {
        String record = Excerpt.individual(
                "1", "SSi.001", "SouthSudan", "<FIRST_NAME>X</FIRST_NAME><LISTED_ON>2015-07-01-04:00</LISTED_ON>");

        assertThat(Excerpt.read(Excerpt.copy(GENERATED, record))
                        .records()
                        .get("SSi.001")
                        .entry()
                        .listedOn())
                .isEqualTo(LocalDate.of(2015, 7, 1));
    }

    @Test
    void every_beginning_of_a_copy_is_refused() {
        int end = WHOLE.indexOf("</CONSOLIDATED_LIST>") + "</CONSOLIDATED_LIST>".length();
        for (int length = 0; length < end; length++) {
            String beginning = WHOLE.substring(0, length);
            assertThatThrownBy(() -> Excerpt.read(beginning))
                    .as("the first %d characters", length)
                    .isInstanceOf(MalformedCopy.class)
                    .hasMessageStartingWith("line ");
        }
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        refused(WHOLE.replace("<DATAID>6908682</DATAID>", ""), "line 12: DATAID: missing");
        refused(WHOLE.replace("KPe.068", "IQi.002"), "line 12: REFERENCE_NUMBER: IQi.002 stands twice");
        refused(WHOLE.replace("6908682", "6908049"), "line 12: DATAID: 6908049 stands at IQi.002 and at KPe.068");
        refused(WHOLE.replace("MYOHYANG SHIPPING CO", " "), "line 12: FIRST_NAME: KPe.068 has no name");
        refused(WHOLE.replace("dateGenerated", "made"), "line 2: dateGenerated: missing");
        refused(WHOLE.replace(GENERATED, "yesterday"), "line 2: dateGenerated: \"yesterday\" is no instant");
        refused(WHOLE.replace("CONSOLIDATED_LIST", "LIST"), "line 2: the file is a LIST and not a CONSOLIDATED_LIST");
        refused(
                WHOLE.replaceAll("(?s)<ENTITIES>.*</ENTITIES>", ""),
                "there is no ENTITIES: a whole copy has individuals and entities");
        refused(Excerpt.copy(GENERATED), "the list holds no record");
        refused("{\"list\": []}", "the file is cut off or is no XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE CONSOLIDATED_LIST SYSTEM \"http://127.0.0.1:1/list.dtd\">",
                "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
            })
    void a_document_type_is_refused_and_nothing_is_opened(String type) {
        refused(
                WHOLE.replace("<CONSOLIDATED_LIST d", type + "<CONSOLIDATED_LIST d"),
                "line 2: a document type is not taken");
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        refused(WHOLE.replace("YU SON", "&yuson;"), "yuson");
    }

    @Test
    void a_section_that_nobody_knows_is_left_out_and_named() throws Exception {
        ListCopy copy = Excerpt.read(WHOLE.replace("</ENTITIES>", "</ENTITIES>\n<SHIPS><SHIP/></SHIPS>"));

        assertThat(copy.records()).hasSize(2);
        assertThat(copy.unknown()).extracting(ListCopy.Section::name).containsExactly("SHIPS");
    }

    private static void refused(String xml, String reason) {
        assertThatThrownBy(() -> Excerpt.read(xml))
                .isInstanceOf(MalformedCopy.class)
                .hasMessageContaining(reason);
    }
}
