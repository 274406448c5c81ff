package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftListTest {

    @Test
    void an_adopted_draft_is_joined_with_its_resolution_where_one_text_claims_it() throws Exception {
        assertThat(Excerpts.events(rows(), DraftIdentified.class))
                .extracting(
                        joined -> joined.draft().value(),
                        joined -> joined.symbol().value())
                .containsExactly(
                        tuple("S/RES/445(1979)", "S/13140"),
                        tuple("S/RES/404(1977)", "S/12282/Rev.1"),
                        tuple("S/RES/1672(2006)", "S/2006/255"));
    }

    @Test
    void what_is_left_out_is_remarked() throws Exception {
        assertThat(rows().stream()
                        .filter(RecordRow.Told.class::isInstance)
                        .map(RecordRow.Told.class::cast)
                        .filter(told -> !told.remarks().isEmpty()))
                .extracting(RecordRow.Told::line, told -> String.join(" · ", told.remarks()))
                .containsExactly(
                        tuple(
                                4L,
                                "related_symbol_993a: S/RES/404(1977) is that of the later text S/12282/Rev.1; not linked"),
                        tuple(5L, "sponsors_245c: \"Ausralia\" is no state known here; left out"),
                        tuple(6L, "related_symbol_993a: S/RES/126(1957) is claimed by [S/3911, S/3920]; not linked"),
                        tuple(7L, "related_symbol_993a: S/RES/126(1957) is claimed by [S/3911, S/3920]; not linked"),
                        tuple(
                                8L,
                                "related_symbol_993a: \"S/RES/1402\" is not one resolution such as S/RES/2397 (2017); not"
                                        + " linked"));
    }

    @ParameterizedTest
    @CsvSource({
        "S/13140, BGD BOL GAB JAM KWT NGA ZMB",
        "S/12282, BEN GUY",
        "S/12282/Rev.1, GBR",
        "S/2006/255, COG FSM BOL",
        "S/1000, TWN SUN",
        "S/3911, ''",
    })
    void sponsors_are_the_states_that_the_record_names(String draft, String sponsors) throws Exception {
        assertThat(tabled(draft).sponsors().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(sponsors);
    }

    @Test
    void a_title_that_says_nothing_is_none() throws Exception {
        assertThat(tabled("S/13140").title()).isNull();
        assertThat(tabled("S/13171/Rev.1").title()).isNull();
        assertThat(tabled("S/2002/333").title()).isEqualTo("Draft resolution on cessation of all acts of violence");
        assertThat(tabled("S/1000").title()).isEqualTo("Draft resolution concerning the India-Pakistan question");
        assertThat(tabled("S/13140").topic()).isEqualTo("SOUTHERN RHODESIA QUESTION");
    }

    @Test
    void amendments_are_skipped_and_a_row_without_a_symbol_is_refused() throws Exception {
        assertThat(rows())
                .contains(
                        new RecordRow.Skipped(10, "amendment", null),
                        new RecordRow.Refused(12, "draft_symbol_191a: \"none\" holds no symbol such as S/2022/431"));
    }

    private static DraftTabled tabled(String draft) throws Exception {
        return Excerpts.events(rows(), DraftTabled.class).stream()
                .filter(tabled -> tabled.draft().value().equals(draft))
                .findFirst()
                .orElseThrow();
    }

    private static List<RecordRow> rows() throws Exception {
        return Excerpts.rows(new DraftList(), Excerpts.text("drafts.csv"), Sittings.NONE);
    }
}
