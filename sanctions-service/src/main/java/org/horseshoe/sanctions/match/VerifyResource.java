package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Asked;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Shapes;
import org.horseshoe.sanctions.match.Verification.Verdict;
import org.horseshoe.sanctions.receipt.Receipts;
import org.horseshoe.sanctions.receipt.Receipts.Forged;
import org.horseshoe.sanctions.receipt.Receipts.Genuine;
import org.jspecify.annotations.Nullable;

/** Confirms a receipt by asking the same again of the list as it stood, or says what differs. */
@Path("/receipts/verify")
@Produces(MediaType.APPLICATION_JSON)
class VerifyResource {

    /**
     * What is to be confirmed.
     *
     * @param receipt as the answer carried it
     * @param query the body that was posted to /match
     * @param answer the answer that was got, or its {@code responses}: where it is there, each difference is told
     */
    record Request(
            @Nullable String receipt,
            @Nullable JsonNode query,
            @Nullable JsonNode answer) {}

    private static final int LONGEST_RECEIPT = 20_000;

    private final PositionedReads reads;
    private final Receipts receipts;
    private final Verification verification;
    private final ObjectMapper json;

    VerifyResource(PositionedReads reads, Receipts receipts, Verification verification, ObjectMapper json) {
        this.reads = reads;
        this.receipts = receipts;
        this.verification = verification;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether an answer was given as its receipt says, by asking again of the list as it stood",
            description = "Holds after a rebuild of the read models too; docs/match-api.md")
    @APIResponse(responseCode = "200", description = "confirmed, or what differs")
    @APIResponse(responseCode = "400", description = "The receipt is absent, or the query is none")
    public Response verify(@BeanParam Asked asked, @Nullable Request request) {
        String receipt = request == null ? null : request.receipt();
        if (request == null || receipt == null || receipt.isBlank()) {
            throw Problems.badRequest("#/receipt", "the receipt that an answer of /match carried is wanted");
        }
        if (receipt.length() > LONGEST_RECEIPT) {
            throw Problems.badRequest("#/receipt", "at most " + LONGEST_RECEIPT + " characters are taken");
        }
        if (request.query() == null) {
            throw Problems.badRequest("#/query", "the body that was posted to /match is wanted");
        }
        SortedMap<String, Example> examples = Examples.read(request.query());
        return reads.answer(asked, "", Shapes.<Verdict>json(), () -> switch (receipts.check(receipt.strip())) {
            case Forged(var reason) -> Verdict.forged(reason);
            case Genuine(var payload) -> verification.of(claims(payload), examples, request.answer());
        });
    }

    /** What was signed here was written here, so it can be read; were it not, the service would have to say so loudly. */
    private ReceiptClaims claims(String payload) {
        try {
            return json.readValue(payload, ReceiptClaims.class);
        } catch (JsonProcessingException e) {
            throw Problems.badRequest(
                    "#/receipt", "it is signed with a key of this service, and is no receipt of a match");
        }
    }
}
