package org.horseshoe.vote.agreement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Days;
import org.jspecify.annotations.Nullable;

/** Answers how often each pair of members voted alike, over any period and topic. */
@Path("/agreement")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class AgreementResource {

    /**
     * The agreement of pairs, in the order of their codes.
     *
     * @param abstention the rule by which abstentions count
     * @param votes the votes behind it: those in which the positions of two members or more are known
     */
    record Agreements(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String topic,
            String abstention,
            Votes votes,
            List<Agreement> pairs) {}

    /**
     * Votes with positions by name.
     *
     * @param named every position as a source names it
     * @param withInferred some positions inferred from the figures and one named side
     */
    record Votes(int named, int withInferred) {}

    private static final Csv<Agreement> TABLE = Csv.<Agreement>table()
            .column("one", Agreement::one)
            .column("other", Agreement::other)
            .column("together", Agreement::together)
            .column("inferred", Agreement::inferred)
            .column("both_in_favour", Agreement::bothInFavour)
            .column("both_against", Agreement::bothAgainst)
            .column("both_abstained", Agreement::bothAbstained)
            .column("opposed", Agreement::opposed)
            .column("in_favour_and_abstained", Agreement::inFavourAndAbstained)
            .column("against_and_abstained", Agreement::againstAndAbstained)
            .column("compared", Agreement::compared)
            .column("alike", pair -> pair.alike().toPlainString())
            .column("agreement", Agreement::agreement);

    private final PositionedReads reads;
    private final ReadModel readModel;

    AgreementResource(PositionedReads reads, ReadModel readModel) {
        this.reads = reads;
        this.readModel = readModel;
    }

    @GET
    @Operation(
            summary = "How often each pair of members voted alike, as JSON or CSV, with the counts behind it",
            description = "Only positions that are known by name or inferred count; who took no part is not compared."
                    + " abstention: own (a position of its own), half (half alike with a vote in favour or against),"
                    + " ignored (votes in which one of the two abstained are left out), with-no (alike with against)")
    @APIResponseSchema(Agreements.class)
    public Response agreement(
            @BeanParam Days days,
            @QueryParam("topic")
                    @Parameter(description = "Words within the agenda item, in any case of letters")
                    @Nullable
                    String topic,
            @QueryParam("members")
                    @Parameter(description = "Codes with commas between them: only pairs of these; all if absent")
                    @Nullable
                    String members,
            @QueryParam("abstention") @Parameter(description = "own, half, ignored or with-no; own if absent") @Nullable
                    String abstention,
            @BeanParam Asked asked) {
        LocalDate from = days.first();
        LocalDate to = days.last();
        String words = topic == null || topic.isBlank() ? null : topic;
        SortedSet<String> wanted = codes(members);
        Abstention asking = Parameters.word("abstention", abstention, Abstention.class);
        Abstention rule = asking == null ? Abstention.OWN : asking;
        var conditions = new Conditions()
                .and("cardinality(v.voted_in_favour) + cardinality(v.voted_against)"
                        + " + cardinality(v.voted_abstained) >= 2")
                .and("v.held_on >= ?", from)
                .and("v.held_on <= ?", to)
                .and("position(lower(?) in lower(d.topic)) > 0", words);
        Shapes<Agreements> shapes = Shapes.<Agreements>json().csv(agreements -> TABLE.of(agreements.pairs()));
        return reads.answer(asked, "", shapes, () -> {
            RollCalls calls = rollCalls(conditions, words != null, wanted);
            return new Agreements(
                    from,
                    to,
                    words,
                    Parameters.written(rule),
                    new Votes(calls.named(), calls.withInferred()),
                    calls.agreements(rule));
        });
    }

    /** One query, read row by row. */
    private RollCalls rollCalls(Conditions conditions, boolean byTopic, SortedSet<String> wanted) {
        String sql = "select array_to_string(v.voted_in_favour, ' '), array_to_string(v.voted_against, ' '),"
                + " array_to_string(v.voted_abstained, ' '), array_to_string(v.inferred, ' ') from vote v "
                + (byTopic ? "join draft d on d.draft = v.draft " : "")
                + conditions.sql();
        var calls = new RollCalls(wanted);
        return readModel.read(sql, (PreparedStatement query) -> {
            int parameter = 0;
            for (Object value : conditions.values()) {
                query.setObject(++parameter, value);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    add(calls, row);
                }
            }
            return calls;
        });
    }

    private static void add(RollCalls calls, ResultSet row) throws SQLException {
        calls.add(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static SortedSet<String> codes(@Nullable String members) {
        var codes = new TreeSet<String>();
        if (members == null || members.isBlank()) {
            return codes;
        }
        for (String code : Arrays.asList(members.split(",", -1))) {
            String member = Parameters.member("members", code);
            if (member == null) {
                throw Problems.badRequest("members", "\"" + members + "\" has an empty code in it");
            }
            codes.add(member);
        }
        if (codes.size() < 2) {
            throw Problems.badRequest("members", "\"" + members + "\" is one member; a pair needs two");
        }
        return codes;
    }
}
