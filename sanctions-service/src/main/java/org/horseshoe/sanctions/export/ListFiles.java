package org.horseshoe.sanctions.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.horseshoe.events.ListEntry;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.Problems;
import org.horseshoe.http.TextFile;
import org.horseshoe.sanctions.domain.ftm.FollowTheMoney;
import org.horseshoe.sanctions.domain.ftm.FtmEntity;
import org.horseshoe.sanctions.names.ListedName;
import org.horseshoe.sanctions.names.NameBook;
import org.horseshoe.sanctions.names.NamesInMemory;
import org.jspecify.annotations.Nullable;

/** Writes the list, entry by entry, from the names in memory: they do not change while a slow reader takes them. */
@ApplicationScoped
class ListFiles {

    /** An entry as a line of JSON. */
    record Designation(
            String reference,
            String regime,
            String status,
            String name,
            LocalDate firstSeen,
            LocalDate asOf,
            ListEntry entry) {

        static Designation of(ListedName name) {
            return new Designation(
                    name.candidate().id(),
                    name.candidate().regime(),
                    name.isListed() ? "listed" : "delisted",
                    name.candidate().entry().name(),
                    name.firstSeen(),
                    name.asOf(),
                    name.candidate().entry());
        }
    }

    /** An entity as OpenSanctions writes it, one a line. */
    record Entity(
            String id,
            String caption,
            String schema,
            List<String> referents,
            List<String> datasets,

            @JsonProperty("first_seen") String firstSeen,

            @JsonProperty("last_seen") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String lastSeen,

            @JsonProperty("last_change") String lastChange,

            SortedMap<String, List<String>> properties,
            boolean target) {

        static Entity of(FtmEntity entity, ListedName name, boolean target) {
            return new Entity(
                    entity.id(),
                    entity.caption(),
                    entity.schema(),
                    List.of(),
                    List.of(name.candidate().regime()),
                    name.firstSeen() + "T00:00:00",
                    null,
                    name.asOf() + "T00:00:00",
                    entity.properties(),
                    target);
        }
    }

    private static final Csv<Designation> TABLE = Csv.<Designation>table()
            .column("reference", Designation::reference)
            .column("regime", Designation::regime)
            .column("type", row -> Parameters.written(row.entry().type()))
            .column("status", Designation::status)
            .column("name", Designation::name)
            .column("original_script", row -> row.entry().originalScript())
            .column(
                    "aliases",
                    row -> String.join(
                            "; ",
                            row.entry().aliases().stream()
                                    .map(ListEntry.Alias::name)
                                    .toList()))
            .column("listed_on", row -> row.entry().listedOn())
            .column("first_seen", Designation::firstSeen)
            .column("as_of", Designation::asOf)
            .column("birth_dates", row -> String.join("; ", row.entry().birthDates()))
            .column("birth_places", row -> String.join("; ", row.entry().birthPlaces()))
            .column("gender", row -> row.entry().gender())
            .column("nationalities", row -> String.join("; ", row.entry().nationalities()))
            .column("documents", row -> String.join("; ", row.entry().documents()))
            .column("addresses", row -> String.join("; ", row.entry().addresses()))
            .column("titles", row -> String.join("; ", row.entry().titles()))
            .column("functions", row -> String.join("; ", row.entry().functions()))
            .column("data_id", row -> row.entry().dataId())
            .column("narrative", row -> row.entry().narrative());

    private final NamesInMemory names;
    private final ObjectMapper json;

    ListFiles(NamesInMemory names, ObjectMapper json) {
        this.names = names;
        this.json = json;
    }

    /** Whoever stands on the list, each followed by the listing. */
    StreamingOutput entities(@Nullable String regime) {
        Collection<ListedName> entries = entries(regime);
        return TextFile.lines(
                json,
                () -> entries.stream()
                        .filter(ListedName::isListed)
                        .flatMap(name -> Stream.of(
                                Entity.of(FollowTheMoney.subject(name.candidate(), name.asOf()), name, true),
                                Entity.of(FollowTheMoney.sanction(name.candidate(), name.asOf()), name, false)))
                        .iterator());
    }

    /** Every entry, those that left the list too. */
    StreamingOutput designationsAsLines(@Nullable String regime) {
        Collection<ListedName> entries = entries(regime);
        return TextFile.lines(json, () -> entries.stream().map(Designation::of).iterator());
    }

    /** The same as a table. */
    StreamingOutput designationsAsTable(@Nullable String regime) {
        Collection<ListedName> entries = entries(regime);
        return TextFile.table(TABLE, () -> entries.stream().map(Designation::of).iterator());
    }

    /** Of the caller's snapshot; a 404 for a regime under which nobody was ever listed. */
    private Collection<ListedName> entries(@Nullable String regime) {
        NameBook book = names.current();
        if (regime == null) {
            return book.entries().values();
        }
        List<ListedName> entries = book.entries().values().stream()
                .filter(name -> name.candidate().regime().equalsIgnoreCase(regime))
                .toList();
        if (entries.isEmpty()) {
            throw Problems.notFound("Nobody was ever listed under a regime " + regime);
        }
        return entries;
    }
}
