package org.horseshoe.sanctions.domain.ftm;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.horseshoe.sanctions.domain.ftm.FtmEntity.Properties;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;

/**
 * Puts an entry of the list into the words of FollowTheMoney. A value that the model has no form for, such as "between 1955
 * and 1958" for a date, is left out here; the entry itself has it.
 */
public final class FollowTheMoney {

    private static final String LIST = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list";
    private static final String COUNCIL = "United Nations Security Council";

    private static final Pattern BIRTH_DATE =
            Pattern.compile("(?:approximately )?(\\d{4}(?:-\\d\\d-\\d\\d)?)(?: \\(.*\\))?");
    private static final Pattern PASSPORT = Pattern.compile("(?i)passport[^,]*, ([^,]*\\d[^,]*)(?:,.*)?");
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?i)(?:national )?identification[^,]*, ([^,]*\\d[^,]*)(?:,.*)?");

    /** What the id of a listing ends with, behind the id of who is listed. */
    public static final String SANCTION = "-sanction";

    private FollowTheMoney() {}

    /** What FollowTheMoney calls an entry of this type; entities of the list are no companies in law, or not only. */
    public static String schema(EntryType type) {
        return switch (type) {
            case INDIVIDUAL -> "Person";
            case ENTITY -> "Organization";
        };
    }

    /**
     * The one who is listed, or was.
     *
     * @param asOf the day of the copy of the list since which it reads like this
     */
    public static FtmEntity subject(Candidate candidate, LocalDate asOf) {
        ListEntry entry = candidate.entry();
        var properties = new Properties()
                .add("name", entry.name())
                .add("name", entry.originalScript())
                .add("address", entry.addresses())
                .add("notes", entry.narrative())
                .add("program", candidate.regime())
                .add("sourceUrl", LIST)
                .add("modifiedAt", asOf.toString())
                .add("topics", candidate.standing() == Standing.LISTED ? "sanction" : null);
        entry.aliases().forEach(alias -> properties.add(kind(alias), alias.name()));
        if (entry.type() == EntryType.INDIVIDUAL) {
            properties
                    .add("title", entry.titles())
                    .add("position", entry.functions())
                    .add("birthPlace", entry.birthPlaces())
                    .add("birthDate", found(BIRTH_DATE, entry.birthDates()))
                    .add("passportNumber", found(PASSPORT, entry.documents()))
                    .add("idNumber", found(ID_NUMBER, entry.documents()))
                    .add(
                            "nationality",
                            entry.nationalities().stream()
                                    .flatMap(name -> Countries.code(name).stream())
                                    .toList())
                    .add("gender", gender(entry).orElse(null));
        }
        return properties.entity(candidate.id(), entry.name(), schema(entry.type()));
    }

    /** The listing itself. */
    public static FtmEntity sanction(Candidate candidate, LocalDate asOf) {
        ListEntry entry = candidate.entry();
        LocalDate listedOn = entry.listedOn();
        return new Properties()
                .add("entity", candidate.id())
                .add("authority", COUNCIL)
                .add("unscId", candidate.id())
                .add("program", candidate.regime())
                .add("status", candidate.standing() == Standing.LISTED ? "active" : "inactive")
                .add("listingDate", listedOn == null ? null : listedOn.toString())
                .add("reason", entry.narrative())
                .add("recordId", entry.dataId())
                .add("sourceUrl", LIST)
                .add("modifiedAt", asOf.toString())
                .entity(candidate.id() + SANCTION, candidate.regime(), "Sanction");
    }

    private static String kind(ListEntry.Alias alias) {
        String quality = alias.quality() == null ? "" : alias.quality().toLowerCase(Locale.ROOT);
        return switch (quality) {
            case "low" -> "weakAlias";
            case "f.k.a." -> "previousName";
            default -> "alias";
        };
    }

    private static List<String> found(Pattern pattern, List<String> printed) {
        return printed.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
    }

    private static Optional<String> gender(ListEntry entry) {
        String printed = entry.gender() == null ? "" : entry.gender().toLowerCase(Locale.ROOT);
        return printed.equals("male") || printed.equals("female") ? Optional.of(printed) : Optional.empty();
    }
}
