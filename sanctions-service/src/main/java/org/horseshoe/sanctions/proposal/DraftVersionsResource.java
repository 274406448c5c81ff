package org.horseshoe.sanctions.proposal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Measure;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.domain.DraftVersion;
import org.horseshoe.sanctions.domain.LimitChange;
import org.horseshoe.sanctions.domain.TextClaim;
import org.horseshoe.sanctions.domain.VersionChange;
import org.horseshoe.sanctions.domain.Wording;
import org.jspecify.annotations.Nullable;

/** Answers what the versions of a draft proposed, and what changed from one to another, before any decision too. */
@Path("/proposals/{draft}/versions")
@Produces(MediaType.APPLICATION_JSON)
class DraftVersionsResource {

    private final PositionedReads reads;
    private final DraftTexts texts;

    DraftVersionsResource(PositionedReads reads, DraftTexts texts) {
        this.reads = reads;
        this.texts = texts;
    }

    /** The versions of a draft, in their order. */
    record Versions(String slug, List<Version> versions) {}

    /**
     * One version.
     *
     * @param version 0 for the draft as tabled, then the number of the revision
     * @param texts each measure in one line
     * @param sources who tells of it, the best first
     */
    record Version(
            int version, @Nullable LocalDate dated, List<String> texts, List<Measure> measures, List<Source> sources) {

        static Version of(DraftVersion version) {
            return new Version(
                    version.revision(),
                    version.dated(),
                    version.measures().stream().map(Wording::measure).toList(),
                    version.measures(),
                    version.claims().stream().map(Source::of).toList());
        }
    }

    /** Who tells of it, and in which event. */
    record Source(
            String event,
            @Nullable String publisher,
            @Nullable String url) {

        static Source of(TextClaim claim) {
            Evidence evidence = claim.evidence();
            return new Source(
                    claim.id().toString(),
                    evidence == null ? null : evidence.publisher(),
                    evidence == null ? null : evidence.url());
        }
    }

    /** Two versions held against each other, measure by measure. */
    record Comparison(String slug, int from, int to, List<Change> changes) {}

    /**
     * What became of one measure.
     *
     * @param change added, dropped, changed or unchanged
     */
    record Change(String regime, String key, String change, String text, List<LimitChange> limits) {

        static Change of(VersionChange change) {
            Measure measure = change.after() == null ? change.before() : change.after();
            if (measure == null) {
                throw new IllegalStateException("A change of nothing");
            }
            return new Change(
                    measure.regime(), measure.key(), Parameters.written(change.kind()), change.text(), change.limits());
        }
    }

    @GET
    public Response all(
            @PathParam("draft") String draft,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Instant known = Parameters.instant("knownAt", knownAt);
        return reads.answer(
                minPosition,
                request,
                String.valueOf(known),
                () -> new Versions(
                        draft,
                        texts.required(draft, known).stream().map(Version::of).toList()));
    }

    @GET
    @Path("/diff")
    public Response diff(
            @PathParam("draft") String draft,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Instant known = Parameters.instant("knownAt", knownAt);
        return reads.answer(minPosition, request, from + "-" + to + "@" + known, () -> {
            List<DraftVersion> versions = texts.required(draft, known);
            DraftVersion earlier = from == null ? versions.getFirst() : version("from", from, versions);
            DraftVersion later = to == null ? versions.getLast() : version("to", to, versions);
            return new Comparison(
                    draft,
                    earlier.revision(),
                    later.revision(),
                    VersionChange.between(earlier.measures(), later.measures()).stream()
                            .map(Change::of)
                            .toList());
        });
    }

    private static DraftVersion version(String parameter, String value, List<DraftVersion> versions) {
        return versions.stream()
                .filter(version -> String.valueOf(version.revision()).equals(value))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        parameter,
                        "\"" + value + "\" is none of the versions told of: "
                                + versions.stream()
                                        .map(version -> String.valueOf(version.revision()))
                                        .collect(Collectors.joining(", "))));
    }
}
