package org.horseshoe.sanctions.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Measure;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.DraftVersion;
import org.horseshoe.sanctions.domain.TextClaim;
import org.jspecify.annotations.Nullable;

/** Puts together what is told of the texts of a draft. */
@ApplicationScoped
class DraftTexts {

    /** The texts under all references that turned out to be one draft; what was withdrawn does not count. */
    private static final String SQL = """
            with recursive
              gone as (select withdrawn from draft_claim_withdrawn where recorded_at <= ?),
              link as (
                select draft, slug, symbol, symbol_slug from draft_link
                where recorded_at <= ? and event_id not in (select withdrawn from gone)),
              one as (
                select draft from draft_text where slug = ?
                union select draft from link where slug = ? or symbol_slug = ?
                union select case when l.draft = o.draft then l.symbol else l.draft end
                  from link l join one o on o.draft in (l.draft, l.symbol))
            select t.event_id, t.revision, t.dated, t.measures, t.evidence from draft_text t
            where t.draft in (select draft from one) and t.recorded_at <= ?
              and t.event_id not in (select withdrawn from gone)
            order by t.event_id""";

    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(2999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ReadModel model;

    DraftTexts(ReadModel model) {
        this.model = model;
    }

    /**
     * The versions of a draft; a 404 where no source spells out what it would impose, change or lift.
     *
     * @param slug the draft's symbol as it stands in a path
     * @param knownAt null for all that is known
     */
    List<DraftVersion> required(String slug, @Nullable Instant knownAt) {
        OffsetDateTime known = knownAt == null ? ALWAYS : knownAt.atOffset(ZoneOffset.UTC);
        List<TextClaim> claims = model.read(SQL, List.of(known, known, slug, slug, slug, known), DraftTexts::claim);
        if (claims.isEmpty()) {
            throw Problems.notFound("No source spells out the measures of a draft " + slug
                    + "; a symbol is written with dashes, such as S-2022-431");
        }
        return DraftVersion.of(claims);
    }

    private static TextClaim claim(ResultSet row) throws SQLException {
        try {
            String evidence = row.getString(5);
            return new TextClaim(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getObject(3, LocalDate.class),
                    List.of(EventCodec.json().readValue(row.getString(4), Measure[].class)),
                    evidence == null ? null : EventCodec.json().readValue(evidence, Evidence.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored text cannot be read back", e);
        }
    }
}
