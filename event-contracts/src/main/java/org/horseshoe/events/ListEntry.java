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
 * @param dataId the number of the record in the list; a reference can be issued again under another one
 * @param gender the gender, as the list prints it
 * @param titles titles, as the list prints them
 * @param functions what the person does or did, as the list prints it
 * @param birthPlaces places of birth, as the list prints them
 * @param updatedOn days on which the list says the entry was updated, as the list prints them; not always all
 * @param submittedBy who proposed the listing, as the list prints it
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
        @Nullable String narrative,
        @Nullable String dataId,
        @Nullable String gender,
        List<String> titles,
        List<String> functions,
        List<String> birthPlaces,
        List<String> updatedOn,
        @Nullable String submittedBy) {
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
        dataId = Check.optionalName("dataId", dataId);
        gender = Check.optionalText("gender", gender);
        titles = Check.texts("titles", titles);
        functions = Check.texts("functions", functions);
        birthPlaces = Check.texts("birthPlaces", birthPlaces);
        updatedOn = Check.texts("updatedOn", updatedOn);
        submittedBy = Check.optionalText("submittedBy", submittedBy);
    }

    /** An entry of which only this much is told. */
    public ListEntry(
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
        this(
                type,
                name,
                originalScript,
                aliases,
                listedOn,
                birthDates,
                nationalities,
                documents,
                addresses,
                narrative,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** An entry of which nothing is told but the name. */
    public static ListEntry named(EntryType type, String name) {
        return new ListEntry(type, name, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /**
     * Another name of the same person or entity.
     *
     * @param name the other name
     * @param quality how sure the list is of it: {@code Good}, {@code Low}, {@code a.k.a.}, {@code f.k.a.}
     * @param note what the list says of the name: a place or a date of birth under this name, a note
     */
    public record Alias(
            String name, @Nullable String quality, @Nullable String note) {
        public Alias {
            Check.text("name", name);
            quality = Check.optionalName("quality", quality);
            note = Check.optionalText("note", note);
        }

        /** A name of which the list says nothing else. */
        public Alias(String name, @Nullable String quality) {
            this(name, quality, null);
        }
    }
}
