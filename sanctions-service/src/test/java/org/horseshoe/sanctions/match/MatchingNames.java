package org.horseshoe.sanctions.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.projection.Position;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.LogWriter;

/** Names for tests of matching, under a regime of their own, so that no other test's answers change. */
final class MatchingNames {

    static final String REGIME = "Matching";
    static final LocalDate FIRST_COPY = LocalDate.of(2025, 8, 2);
    static final LocalDate SECOND_COPY = LocalDate.of(2025, 11, 18);

    private MatchingNames() {}

    /** A person, an entity, a name that left the list; a draft that was blocked and one that was not decided. */
    static List<EventEnvelope> all() {
        return List.of(
                Samples.envelope(new NameListed("MMi.001", REGIME, FIRST_COPY, ri())),
                Samples.envelope(new NameListed("MMe.002", REGIME, FIRST_COPY, entity("KOREA HEUNGJIN SAMPLE WORKS"))),
                Samples.envelope(new NameListed("MMe.003", REGIME, FIRST_COPY, entity("ATLANTIC SAMPLE CHARTERING"))),
                Samples.envelope(new NameDelisted("MMe.003", REGIME, SECOND_COPY, null)),
                Samples.envelope(Samples.vetoedDraftOf2022()),
                Samples.envelope(new DraftTabled(
                        new DraftSymbol("S/2025/901"),
                        null,
                        null,
                        List.of(),
                        null,
                        "DPRK",
                        List.of(Samples.names("travel-ban", MeasureKind.TRAVEL_BAN, "Undecided Sampleman")))));
    }

    /** As the Consolidated List has it of Ri Je-son, KPi.005: facts only, shortened. */
    static ListEntry ri() {
        return new ListEntry(
                EntryType.INDIVIDUAL,
                "RI JE-SON",
                "리제선",
                List.of(new ListEntry.Alias("Ri Che Son", "Good"), new ListEntry.Alias("Minister Ri", "Low")),
                LocalDate.of(2009, 7, 16),
                List.of("1938"),
                List.of("Democratic People's Republic of Korea"),
                List.of("Passport, 4721202031, DPRK", "a card"),
                List.of(),
                "Minister of Atomic Energy Industry since April 2014.",
                "6908555",
                "Male",
                List.of(),
                List.of("Minister of Atomic Energy Industry"),
                List.of(),
                List.of(),
                null);
    }

    static ListEntry entity(String name, String... aliases) {
        return new ListEntry(
                EntryType.ENTITY,
                name,
                null,
                List.of(aliases).stream()
                        .map(alias -> new ListEntry.Alias(alias, "a.k.a."))
                        .toList(),
                LocalDate.of(2016, 11, 30),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    static EventEnvelope amended(String reference, LocalDate copyOf, ListEntry entry) {
        return Samples.envelope(new ListingAmended(reference, REGIME, copyOf, List.of("name"), entry));
    }

    /** Writes to the log; answers the positions as {@code minPosition} takes them. */
    static String write(String kafka, List<EventEnvelope> events) {
        SortedMap<String, Position> last = new TreeMap<>();
        try (var log = new LogWriter(kafka)) {
            for (EventEnvelope event : events) {
                Position written = log.write(event);
                last.put(written.topic() + "/" + written.partition(), written);
            }
        }
        return last.values().stream().map(Position::toString).collect(Collectors.joining(","));
    }

    static Map<String, Object> query(String schema, String name) {
        return Map.of("schema", schema, "properties", Map.of("name", List.of(name)));
    }

    static Map<String, Object> body(String schema, String name) {
        return Map.of("queries", Map.of("q1", query(schema, name)));
    }
}
