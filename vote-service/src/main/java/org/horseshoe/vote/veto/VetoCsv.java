package org.horseshoe.vote.veto;

import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/** The list of vetoes as CSV (RFC 4180); members are separated by blanks. */
final class VetoCsv {

    private static final String HEADING =
            "vote,held_on,draft,question,meeting,topic,vetoed_by,in_favour,against,abstained,verdict,basis,contradicted";

    private VetoCsv() {}

    static String of(List<VetoView> vetoes) {
        return HEADING + "\r\n" + vetoes.stream().map(VetoCsv::line).collect(Collectors.joining());
    }

    private static String line(VetoView veto) {
        ReportedTally tally = veto.tally();
        return String.join(
                        ",",
                        field(veto.vote()),
                        veto.heldOn().toString(),
                        field(veto.draft().value()),
                        field(veto.question().label()),
                        field(veto.meeting()),
                        field(veto.topic()),
                        veto.vetoedBy().stream().map(Member::code).collect(Collectors.joining(" ")),
                        tally == null ? "" : String.valueOf(tally.inFavour()),
                        tally == null ? "" : String.valueOf(tally.against()),
                        tally == null || tally.abstained() == null ? "" : String.valueOf(tally.abstained()),
                        veto.verdict(),
                        veto.basis(),
                        String.valueOf(veto.contradicted()))
                + "\r\n";
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String field(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
