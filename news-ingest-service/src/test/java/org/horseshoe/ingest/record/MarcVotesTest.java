package org.horseshoe.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Test;

/** Facts are those of S/RES/2623 (2022), the procedural vote of 27 February 2022 by which the Council called a session. */
class MarcVotesTest {

    static final String VOTE = record(field("245", "a", "Resolution 2623 (2022) /")
            + field("269", "a", "2022-02-27")
            + field("791", "a", "S/RES/2623(2022)")
            + field("952", "a", "S/PV.8980")
            + field("993", "a", "S/2022/160")
            + field("996", "b", "11", "c", "1", "d", "3", "f", "15")
            + ballot("ALB", "Y", "ALBANIA")
            + ballot("CHN", "A", "CHINA")
            + ballot("IND", "A", "INDIA")
            + ballot("RUS", "N", "RUSSIAN FEDERATION")
            + ballot("ARE", "A", "UNITED ARAB EMIRATES"));

    @Test
    void a_record_is_a_vote_with_its_ballots() throws Exception {
        var told = (RecordRow.Told) rows(collection(VOTE)).getFirst();

        VoteRecorded vote = Excerpts.events(List.of(told), VoteRecorded.class).getFirst();
        assertThat(vote.draft()).isEqualTo(new DraftSymbol("S/2022/160"));
        assertThat(vote.heldOn()).isEqualTo(LocalDate.of(2022, 2, 27));
        assertThat(vote.meeting()).isEqualTo("S/PV.8980");
        assertThat(vote.mode()).isEqualTo(VoteMode.RECORDED);
        assertThat(vote.tally()).isEqualTo(new ReportedTally(11, 1, 3, null));
        assertThat(vote.stated()).isEqualTo(StatedOutcome.ADOPTED);
        assertThat(vote.resolution()).isEqualTo("S/RES/2623(2022)");
        assertThat(vote.ballots())
                .containsExactly(
                        new Ballot(new Member("ALB"), Position.IN_FAVOUR),
                        new Ballot(new Member("ARE"), Position.ABSTAINED),
                        new Ballot(new Member("CHN"), Position.ABSTAINED),
                        new Ballot(new Member("IND"), Position.ABSTAINED),
                        new Ballot(new Member("RUS"), Position.AGAINST));
        assertThat(Excerpts.events(List.of(told), DraftTabled.class).getFirst().title())
                .isEqualTo("Resolution 2623 (2022)");
        assertThat(told.evidence().sourceKind()).isEqualTo(SourceKind.OFFICIAL);
        assertThat(told.evidence().url()).isEqualTo("https://digitallibrary.un.org/record/3958818");
        assertThat(told.remarks()).containsExactly("996: 11-1-3, and the ballots are 1-1-3; both are told");
        assertThat(told.sitting()).isEqualTo(new Sitting("S/PV.8980", LocalDate.of(2022, 2, 27)));
    }

    @Test
    void adopted_without_a_vote_has_no_figures() throws Exception {
        var rows = rows(collection(record(field("269", "a", "2011-07-13")
                + field("591", "a", "ADOPTED WITHOUT VOTE")
                + field("791", "a", "S/RES/1999(2011)")
                + field("996", "b", "0"))));

        VoteRecorded vote = Excerpts.events(rows, VoteRecorded.class).getFirst();
        assertThat(vote.mode()).isEqualTo(VoteMode.WITHOUT_A_VOTE);
        assertThat(vote.tally()).isNull();
        assertThat(vote.draft()).isEqualTo(new DraftSymbol("S/RES/1999(2011)"));
    }

    @Test
    void a_former_state_is_told_by_its_name() throws Exception {
        var rows = rows(record(field("269", "a", "1971-10-05")
                + field("791", "a", "S/RES/299(1971)")
                + field("996", "b", "2")
                + ballot("RUS", "Y", "USSR")
                + ballot("QQQ", "?", "NOWHERE")
                + ballot("FRA", "X", "FRANCE")));

        assertThat(Excerpts.events(rows, VoteRecorded.class).getFirst().ballots())
                .containsExactly(
                        new Ballot(new Member("FRA"), Position.NOT_PARTICIPATING),
                        new Ballot(new Member("SUN"), Position.IN_FAVOUR));
        assertThat(((RecordRow.Told) rows.getFirst()).remarks())
                .first()
                .asString()
                .isEqualTo("967: \"NOWHERE (QQQ): ?\" is no ballot known here; left out");
    }

    @Test
    void other_records_are_passed_over_and_bad_ones_refused_by_their_field() throws Exception {
        var rows = rows(collection(record(field("791", "a", "A/RES/76/262") + field("996", "b", "100"))
                + record(field("245", "a", "A report"))
                + record(field("269", "a", "2022-13-45") + field("996", "b", "11"))
                + record(field("269", "a", "2022-02-27") + field("996", "b", "11"))
                + record(field("269", "a", "2022-02-27")
                        + field("993", "a", "S/2022/160")
                        + field("996", "b", "many"))));

        assertThat(rows.get(0))
                .isInstanceOfSatisfying(
                        RecordRow.Skipped.class, row -> assertThat(row.kind()).isEqualTo("general_assembly"));
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        RecordRow.Skipped.class, row -> assertThat(row.kind()).isEqualTo("no_vote"));
        assertThat(reason(rows.get(2))).isEqualTo("269: \"2022-13-45\" is no day of the calendar");
        assertThat(reason(rows.get(3))).startsWith("993: no symbol of a draft");
        assertThat(reason(rows.get(4))).isEqualTo("996$b: \"many\" is no number of votes");
    }

    @Test
    void a_file_that_is_cut_off_or_has_a_document_type_is_refused_whole() {
        String whole = collection(VOTE);

        assertThatThrownBy(() -> rows(whole.substring(0, whole.length() - 30)))
                .hasMessageContaining("the file is cut off or is no XML");
        assertThatThrownBy(() -> rows("<!DOCTYPE collection [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + whole))
                .hasMessage("line 1: a document type is not taken");
        assertThatThrownBy(() -> rows("<html/>")).hasMessage("line 1: html where a record should stand");
        assertThatThrownBy(() -> rows("<collection/>")).hasMessage("line 1: the file holds no MARC record");
    }

    static String collection(String records) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n"
                + records + "</collection>";
    }

    private static String record(String fields) {
        return "<record><leader>00000</leader><controlfield tag=\"001\">3958818</controlfield>\n" + fields
                + "</record>\n";
    }

    private static String ballot(String code, String vote, String name) {
        return field("967", "c", code, "d", vote, "e", name);
    }

    private static String field(String tag, String... cells) {
        var field = new StringBuilder("<datafield tag=\"" + tag + "\" ind1=\" \" ind2=\" \">");
        for (int i = 0; i < cells.length; i += 2) {
            field.append("<subfield code=\"" + cells[i] + "\">" + cells[i + 1] + "</subfield>");
        }
        return field.append("</datafield>\n").toString();
    }

    private static String reason(RecordRow row) {
        return ((RecordRow.Refused) row).reason();
    }

    private static List<RecordRow> rows(String xml) throws Exception {
        return Excerpts.rows(new MarcVotes(), xml, Sittings.NONE);
    }
}
