package org.horseshoe.sanctions.designation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.horseshoe.events.EventCodec;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.designation.DesignationView.Change;
import org.horseshoe.sanctions.designation.DesignationView.Period;
import org.jspecify.annotations.Nullable;

/** The questions that are asked of the read model of designations. */
@ApplicationScoped
class Designations {

    private static final String NOW = "select reference, regime, listed, name, names, as_of, entry from designation";

    /** The last change of each name up to a day and a state of knowledge, with its last wording. */
    private static final String THEN = """
            select c.reference, c.regime, c.listed, w.name, w.names, c.copy_of as as_of, w.body -> 'entry' as entry
            from (
              select distinct on (reference) * from designation_change
              where copy_of <= ? and recorded_at <= ? order by reference, copy_of desc, revision desc
            ) c join lateral (
              select name, names, body from designation_change
              where reference = c.reference and listed and copy_of <= ? and recorded_at <= ?
              order by copy_of desc, revision desc limit 1
            ) w on true""";

    private final ReadModel model;

    Designations(ReadModel model) {
        this.model = model;
    }

    /**
     * The list as it was.
     *
     * @param validAt by the copies up to this day; null for all copies
     * @param knownAt by what was known at this instant; null for all that is known
     */
    record Moment(@Nullable LocalDate validAt, @Nullable Instant knownAt) {

        boolean isNow() {
            return validAt == null && knownAt == null;
        }

        private List<@Nullable Object> parameters() {
            LocalDate day = validAt == null ? LocalDate.of(2999, 12, 31) : validAt;
            Instant instant = knownAt == null ? Instant.parse("2999-12-31T23:59:59Z") : knownAt;
            return List.of(day, instant.atOffset(ZoneOffset.UTC), day, instant.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * What is looked for; what is absent does not narrow the search.
     *
     * @param words words that one name must hold, in this order
     * @param after the last reference of the page before
     */
    record Search(
            @Nullable String regime,
            @Nullable String words,
            @Nullable Boolean listed,
            Moment moment,
            @Nullable String after,
            int limit) {}

    /** In the order of the references, one more than asked for where there are more. */
    List<DesignationView> find(Search search) {
        String words = search.words() == null ? null : Names.folded(search.words());
        return read(
                search.moment(),
                """
                where (?::text is null or lower(regime) = lower(?)) and (?::boolean is null or listed = ?)
                  and (?::text is null or position(? in names) > 0) and (?::text is null or reference > ?)
                order by reference limit ?""",
                search.regime(),
                search.regime(),
                search.listed(),
                search.listed(),
                words,
                words,
                search.after(),
                search.after(),
                search.limit() + 1);
    }

    /** An entry by its reference, whatever the case of its letters. */
    Optional<DesignationView> one(String reference, Moment moment) {
        return read(moment, "where lower(reference) = lower(?) limit 1", reference).stream()
                .findFirst();
    }

    private List<DesignationView> read(Moment moment, String condition, @Nullable Object... values) {
        var parameters = new ArrayList<@Nullable Object>();
        if (!moment.isNow()) {
            parameters.addAll(moment.parameters());
        }
        parameters.addAll(Arrays.asList(values));
        String source = moment.isNow() ? NOW : THEN;
        return model.read("select * from (" + source + ") d\n" + condition, parameters, Designations::view);
    }

    /** What happened to an entry, in the order of the log. */
    List<Change> history(String reference, Moment moment) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(reference);
        parameters.addAll(moment.parameters().subList(0, 2));
        return model.read("""
                select type, copy_of, recorded_at, body, evidence from designation_change
                where reference = ? and copy_of <= ? and recorded_at <= ? order by revision""", parameters, row -> {
            String evidence = row.getString(5);
            return new Change(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    json(row.getString(4)),
                    evidence == null ? null : json(evidence));
        });
    }

    /** When an entry stood on the list, by the days of the copies. */
    static List<Period> periods(List<Change> history) {
        var periods = new ArrayList<Period>();
        LocalDate from = null;
        for (Change change : history) {
            if (change.type().startsWith("name-delisted.")) {
                if (from != null) {
                    periods.add(new Period(from, change.copyOf()));
                }
                from = null;
            } else if (from == null) {
                from = change.copyOf();
            }
        }
        if (from != null) {
            periods.add(new Period(from, null));
        }
        return periods;
    }

    private static DesignationView view(ResultSet row) throws SQLException {
        return new DesignationView(
                row.getString("reference"),
                row.getString("regime"),
                row.getBoolean("listed") ? "listed" : "delisted",
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                json(row.getString("entry")));
    }

    private static JsonNode json(String text) {
        try {
            return EventCodec.json().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON cannot be read back", e);
        }
    }
}
