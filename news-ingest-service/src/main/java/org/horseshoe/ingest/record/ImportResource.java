package org.horseshoe.ingest.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.record.ImportReport.LineNote;
import org.horseshoe.ingest.record.Imports.Progress;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Official records as files, and how far their import has got. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String TAKEN =
            "Stored; Location tells the progress. The same file again: the same import, read again, and nothing twice";
    private static final String NO_FILE = "No file of this format; says where and why, and names a missing column";
    private static final int MOST_LINES = 1_000;

    private final Imports imports;
    private final RecordDoor door;

    ImportResource(Imports imports, RecordDoor door) {
        this.imports = imports;
        this.door = door;
    }

    @POST
    @Path("/meetings")
    @Consumes(CSV)
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import the yearly tables of meetings and their outcomes (CSV)",
            description =
                    "Each row is an outcome of a meeting: resolutions, vetoed and not adopted drafts become votes,"
                            + " presidential statements are told, other kinds are counted as skipped.")
    @RequestBody(content = @Content(mediaType = CSV, examples = @ExampleObject(name = "a veto", value = """
                                    year,meeting,date,press_release,topic,outcome_kind,resolution,draft,vote_mode,yes,no,abstain,vetoed_by,written_procedure_letter,outcome_text
                                    2021,S/PV.8926,13 December 2021,SC/14732,Maintenance of international peace and security,draft_vetoed,,S/2021/990,recorded,12,2,1,Russian Federation,--,Draft resolution S/2021/990 vetoed by Russian Federation 12-2-1
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> meetings(InputStream body) throws IOException, SQLException {
        return start("meetings", body);
    }

    @POST
    @Path("/votes")
    @Consumes(CSV)
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import roll calls, a row for each member and vote (CSV)",
            description =
                    "The rows of one vote stand together and become one vote. Its day is that of the meeting, so the"
                            + " tables of meetings go first; a vote whose meeting is not known is refused, and read again with the"
                            + " same file.")
    @RequestBody(
            content =
                    @Content(mediaType = CSV, examples = @ExampleObject(name = "two of fifteen members", value = """
                                    vote_id,year,meeting,voting_on,submitted_by,member,vote,yes,no,abstain,note
                                    FD30,1971,S/PV.1607,S/10418,USSR,USSR,Y,2,1,12,
                                    FD30,1971,S/PV.1607,S/10418,USSR,China,N,2,1,12,
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> votes(InputStream body) throws IOException, SQLException {
        return start("votes", body);
    }

    @POST
    @Path("/drafts")
    @Consumes(CSV)
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import draft resolutions as the UN Digital Library exports them (CSV)",
            description =
                    "Sponsors, subjects, and the resolution that a draft became: that joins the draft with what the"
                            + " tables of meetings tell of the resolution. Amendments are counted as skipped.")
    @RequestBody(content = @Content(mediaType = CSV, examples = @ExampleObject(name = "an adopted draft", value = """
                                    undl_record_id,draft_symbol_191a,title_239a,title_245a,sponsors_245c,corporate_subject_610a,subjects_650a,related_symbol_993a
                                    2236,S/13197,,Draft resolution,"Bangladesh, Bolivia, Gabon, Jamaica, Kuwait, Nigeria, and Zambia",,,S/RES/447(1979)
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> drafts(InputStream body) throws IOException, SQLException {
        return start("drafts", body);
    }

    @POST
    @Path("/vetoes")
    @Consumes(CSV)
    @RolesAllowed({"reporter", "operator"})
    @Operation(summary = "Import the veto list of the Dag Hammarskjöld Library (CSV)")
    @RequestBody(content = @Content(mediaType = CSV, examples = @ExampleObject(name = "a double veto", value = """
                                    date,draft,written_record,agenda_item,permanent_members_casting_negative_vote
                                    26 May 2022,S/2022/431,S/PV.9048,Non-proliferation - Democratic People's Republic of Korea,China;Russian Federation
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> vetoes(InputStream body) throws IOException, SQLException {
        return start("vetoes", body);
    }

    @POST
    @Path("/membership")
    @Consumes(CSV)
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import who sat on the Council, a row for each state and year (CSV)",
            description =
                    "Each row becomes a claim, kept beside the dated record of the membership; where the two differ,"
                            + " vote-service lists it at /members/at-odds.")
    @RequestBody(
            content = @Content(mediaType = CSV, examples = @ExampleObject(name = "two members of 2022", value = """
                                    year,name,iso3,permanent
                                    2022,China,CHN,True
                                    2022,Kenya,KEN,False
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> membership(InputStream body) throws IOException, SQLException {
        return start("membership", body);
    }

    @POST
    @Path("/launches")
    @Consumes(CSV)
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import missile launches and nuclear tests of the DPRK (CSV)",
            description =
                    "The table of missiles of the James Martin Center (CNS), in which the rows of one salvo become"
                            + " one launch, or the table of events of CSIS Beyond Parallel; the header tells which it is.")
    @RequestBody(content = @Content(mediaType = CSV, examples = @ExampleObject(name = "a salvo of two", value = """
                                    date,time,series,missile,facility,landing,apogee,distance,bearing,outcome,description
                                    2022-10-08,16:47 (UTC),1,kn-25,munchon,unknown,90,350,90,success,
                                    2022-10-08,16:53 (UTC),2,kn-25,munchon,unknown,90,350,90,success,
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> launches(InputStream body) throws IOException, SQLException {
        return start("launches", body);
    }

    @POST
    @Path("/resolutions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import resolutions and drafts with their measures (JSON)",
            description = "An array; each entry says what a draft imposes, changes or lifts, how it was decided, its"
                    + " revised texts, and the source. An entry is told whole or refused whole.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "a renewal", value = """
                                    [{"resolution": "S/RES/2644(2022)", "title": "Measures against illicit petroleum exports extended",
                                      "regime": "Libya", "heldOn": "2022-07-13", "meeting": "S/PV.9092", "stated": "adopted",
                                      "tally": {"inFavour": 15, "against": 0, "abstained": 0},
                                      "measures": [{"key": "panel-of-experts", "kind": "mandate", "direction": "not-applicable",
                                        "subject": "panel of experts that assists the Committee", "validTo": "2023-11-15", "paragraph": "12"}],
                                      "evidence": {"sourceKind": "official", "publisher": "United Nations Press",
                                        "url": "https://press.un.org/en/2022/sc14969.doc.htm", "confidence": 0.95}}]
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> resolutions(InputStream body) throws IOException, SQLException {
        return start("resolutions", body);
    }

    @POST
    @Path("/marcxml")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Import votes on resolutions as the UN Digital Library exports them (MARCXML)",
            description =
                    "A record is a vote with the ballot of each member. Votes of the General Assembly, and records"
                            + " that are no vote, are counted as skipped. A document type is refused.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            examples = @ExampleObject(name = "a vote with one of fifteen ballots", value = """
                                    <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
                                      <datafield tag="245" ind1=" " ind2=" "><subfield code="a">Resolution 2397 (2017) /</subfield></datafield>
                                      <datafield tag="269" ind1=" " ind2=" "><subfield code="a">2017-12-22</subfield></datafield>
                                      <datafield tag="791" ind1=" " ind2=" "><subfield code="a">S/RES/2397(2017)</subfield></datafield>
                                      <datafield tag="952" ind1=" " ind2=" "><subfield code="a">S/PV.8151</subfield></datafield>
                                      <datafield tag="967" ind1=" " ind2=" "><subfield code="c">CHN</subfield><subfield code="d">Y</subfield><subfield code="e">China</subfield></datafield>
                                      <datafield tag="993" ind1=" " ind2=" "><subfield code="a">S/2017/1090</subfield></datafield>
                                      <datafield tag="996" ind1=" " ind2=" "><subfield code="b">15</subfield></datafield>
                                    </record></collection>
                                    """)))
    @APIResponse(responseCode = "202", description = TAKEN)
    @APIResponse(responseCode = "400", description = NO_FILE)
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> marcxml(InputStream body) throws IOException, SQLException {
        return start("marcxml", body);
    }

    @GET
    @Operation(summary = "The imports, the last one first")
    public List<Progress> latest() throws SQLException {
        return imports.latest();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import has got, what its rows came to, and the rows that were refused")
    @APIResponse(responseCode = "404", description = "No import has this id")
    public Progress one(@PathParam("id") String id) throws SQLException {
        return find(id(id));
    }

    @GET
    @Path("/{id}/refused")
    @Operation(summary = "The refused rows of an import, in the order of their lines, behind a line")
    public List<LineNote> refused(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit)
            throws SQLException {
        return imports.refused(find(id(id)).id(), after, limit(limit));
    }

    @GET
    @Path("/{id}/remarks")
    @Operation(
            summary = "What was left out of rows that were told otherwise, in the order of their lines, behind a line")
    public List<LineNote> remarks(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit)
            throws SQLException {
        return imports.remarks(find(id(id)).id(), after, limit(limit));
    }

    private RestResponse<Progress> start(String kind, InputStream body) throws IOException, SQLException {
        UUID id = door.take(kind, body);
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, find(id))
                .location(URI.create("/imports/" + id))
                .build();
    }

    private Progress find(UUID id) throws SQLException {
        return imports.find(id).orElseThrow(() -> Problems.notFound("No import has the id " + id));
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("id", "\"" + id + "\" is not the id of an import");
        }
    }

    private static int limit(int limit) {
        if (limit < 1 || limit > MOST_LINES) {
            throw Problems.badRequest("limit", limit + " is not a number from 1 to " + MOST_LINES);
        }
        return limit;
    }
}
