package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the Consolidated List.
 *
 * @param type whether it is an individual or an entity
 * @param name the primary name
 * @param originalScript the name in its own script
 * @param aliases other names
 * @param listedOn the day of listing that the list states; not the day since when it is in force
 * @param birthDates dates or years of birth, as the list prints them
 * @param nationalities nationalities, as the list prints them
 * @param documents numbers of passports and the like, as the list prints them
 * @param addresses addresses, as the list prints them
 * @param narrative the list's comments
 */
public record ListEntry(
        EntryType type,
        String name,
        @Nullable String originalScript,
        List<Alias> aliases,
        @Nullable LocalDate listedOn,
        List<String> birthDates,
        List<String> nationalities,
        List<String> documents,
        List<String> addresses,
        @Nullable String narrative) {
    public ListEntry {
        Check.present("type", type);
        Check.text("name", name);
        originalScript = Check.optionalText("originalScript", originalScript);
        aliases = Check.copyOf(aliases);
        Check.date("listedOn", listedOn);
        birthDates = Check.texts("birthDates", birthDates);
        nationalities = Check.texts("nationalities", nationalities);
        documents = Check.texts("documents", documents);
        addresses = Check.texts("addresses", addresses);
        narrative = Check.optionalText("narrative", narrative);
    }

    /**
     * Another name of the same person or entity.
     *
     * @param name the other name
     * @param quality how sure the list is of it: {@code Good}, {@code Low}, {@code a.k.a.}, {@code f.k.a.}
     */
    public record Alias(String name, @Nullable String quality) {
        public Alias {
            Check.text("name", name);
            quality = Check.optionalName("quality", quality);
        }
    }
}
