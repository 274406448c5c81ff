package org.horseshoe.sanctions.receipt;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers the keys with which anybody can check a receipt without asking this service. */
@Path("/receipts/keys")
@Produces(MediaType.APPLICATION_JSON)
class ReceiptKeysResource {

    /** A set of JSON Web Keys (RFC 7517). */
    record KeySet(List<Map<String, Object>> keys) {}

    private final Receipts receipts;

    ReceiptKeysResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Operation(summary = "The public keys of receipts, as JSON Web Keys (RFC 7517, RFC 8037)")
    public KeySet keys() {
        return new KeySet(receipts.publicKeys());
    }
}
