package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.Event;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionListTest {

    static final String RENEWAL = """
            {"resolution": "S/RES/2644 (2022)", "title": "Panel extended", "regime": "Libya", "heldOn": "2022-07-13",
             "tally": {"inFavour": 15, "against": 0, "abstained": 0}, "stated": "adopted",
             "measures": [{"key": "panel-of-experts", "kind": "mandate", "direction": "not-applicable",
               "subject": "panel of experts", "validTo": "2023-11-15"}],
             "evidence": {"sourceKind": "official", "publisher": "United Nations Press", "confidence": 0.9}}""";

    private static final String VERSIONS = """
            {"draft": "S/2022/431", "tabledOn": "2022-04-13", "regime": "DPRK",
             "measures": [{"key": "crude-oil-supply", "kind": "cap", "direction": "to-target", "subject": "crude oil",
               "limits": [{"value": 2000000, "unit": "barrel"}]}],
             "revisions": [{"revision": 1, "revisedOn": "2022-05-25", "measures": [{"key": "crude-oil-supply",
               "kind": "cap", "direction": "to-target", "subject": "crude oil", "limits": [{"value": 3000000, "unit": "barrel"}]}]}],
             "evidence": {"sourceKind": "news", "publisher": "A newspaper", "confidence": 0.7}}""";

    @Test
    void a_resolution_is_what_it_says_and_how_it_was_adopted() throws IOException {
        // When
        RecordRow.Told told = (RecordRow.Told) rows("[" + RENEWAL + "]").getFirst();

        // Then
        assertThat(told.kind()).isEqualTo("resolution");
        DraftTabled tabled = (DraftTabled) told.events().get(0);
        VoteRecorded vote = (VoteRecorded) told.events().get(1);
        assertThat(tabled.draft().value()).isEqualTo("S/RES/2644(2022)");
        assertThat(tabled.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.regime()).isEqualTo("Libya");
            assertThat(measure.effect()).isEqualTo(MeasureEffect.IMPOSE);
            assertThat(measure.validTo()).isEqualTo("2023-11-15");
        });
        assertThat(vote.question()).isEqualTo(Question.DRAFT_AS_A_WHOLE);
        assertThat(vote.mode()).isEqualTo(VoteMode.RECORDED);
        assertThat(told.evidence().publisher()).isEqualTo("United Nations Press");
    }

    @Test
    void a_draft_that_is_not_decided_has_its_versions() throws IOException {
        // When
        RecordRow.Told told = (RecordRow.Told) rows("[" + VERSIONS + "]").getFirst();

        // Then
        assertThat(told.kind()).isEqualTo("draft");
        assertThat(told.events())
                .extracting(Event::getClass)
                .<Class<?>>extracting(type -> type)
                .containsExactly(DraftTabled.class, DraftRevised.class);
        DraftRevised revised = (DraftRevised) told.events().get(1);
        assertThat(revised.measures().getFirst().limits().getFirst().value()).isEqualByComparingTo("3000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "mandate"            | "mandat"       | measures[0].kind: "mandat" is not one of
            "2022-07-13"         | "13 July 2022" | heldOn: "13 July 2022"
            "subject": "panel of experts", | ''   | measures[0].subject: missing
            "evidence"           | "evidenz"      | evidenz: no such field; there are ballots, draft, evidence
            "confidence": 0.9    | "confidence": 9 | evidence.confidence:
            """)
    void an_entry_that_cannot_be_told_is_refused_by_field_and_the_others_are_told(
            String part, String instead, String reason) throws IOException {
        // When
        List<RecordRow> rows = rows("[" + RENEWAL.replace(part, instead) + ",\n" + VERSIONS + "]");

        // Then
        assertThat(rows.getFirst()).isInstanceOfSatisfying(RecordRow.Refused.class, refused -> {
            assertThat(refused.line()).isEqualTo(1);
            assertThat(refused.reason()).contains(reason);
        });
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        RecordRow.Told.class, told -> assertThat(told.line()).isEqualTo(6));
    }

    @Test
    void what_is_no_array_or_has_no_end_is_refused_whole() {
        assertThatThrownBy(() -> rows("{}")).hasMessage("line 1: not a JSON array of resolutions");
        assertThatThrownBy(() -> rows("")).hasMessage("line 1: not a JSON array of resolutions");
        assertThatThrownBy(() -> rows("[]\n[]")).hasMessage("line 2: the file goes on after the array's end");
        assertThatThrownBy(() -> rows("[" + RENEWAL)).hasStackTraceContaining("end-of-input");
        assertThatThrownBy(() -> rows("[" + RENEWAL.substring(0, 100))).hasStackTraceContaining("end-of-input");
    }

    private static List<RecordRow> rows(String json) throws IOException {
        var rows = new ArrayList<RecordRow>();
        new ResolutionList()
                .rows(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Sittings.NONE)
                .forEachRemaining(rows::add);
        return rows;
    }
}
