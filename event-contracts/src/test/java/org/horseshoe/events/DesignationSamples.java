package org.horseshoe.events;

import static org.horseshoe.events.SampleEnvelopes.claim;
import static org.horseshoe.events.SampleEnvelopes.official;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;

/** KPe.068, reissued with a longer comment; IQe.088, gone from the list in 2018; IRi.038, back on it in 2025. */
final class DesignationSamples {

    private static final String COMMENT = "Ship manager of DPRK oil products tanker YU SON, which is believed to have"
            + " been involved in ship-to-ship transfer operations for oil.";
    private static final Evidence LIST = official(
            "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
            "United Nations Security Council Consolidated List");

    private DesignationSamples() {}

    static List<EventEnvelope> all() {
        return List.of(
                claim(new NameListed("KPe.068", "DPRK", LocalDate.of(2018, 6, 7), entry(COMMENT)), LIST),
                claim(
                        new ListingAmended(
                                "KPe.068",
                                "DPRK",
                                LocalDate.of(2025, 8, 2),
                                List.of("dataId", "narrative"),
                                entry(COMMENT + " IMO number: 5988369."),
                                List.of(
                                        new FieldChange(
                                                "COMMENTS1",
                                                List.of(COMMENT),
                                                List.of(COMMENT + " IMO number: 5988369.")),
                                        new FieldChange("DATAID", List.of("6908682"), List.of("6908967")))),
                        LIST),
                claim(new NameDelisted("IQe.088", "Iraq", LocalDate.of(2018, 8, 24), null), LIST),
                claim(
                        new NameRelisted(
                                "IRi.038", "Iran", LocalDate.of(2025, 11, 18), LocalDate.of(2025, 8, 2), returned()),
                        LIST));
    }

    private static ListEntry entry(String narrative) {
        return new ListEntry(
                EntryType.ENTITY,
                "MYOHYANG SHIPPING CO",
                null,
                List.of(),
                LocalDate.of(2018, 3, 30),
                List.of(),
                List.of(),
                List.of(),
                List.of("Kumsong 3-dong, Mangyongdae-guyok, Pyongyang, Democratic People's Republic of Korea"),
                narrative);
    }

    private static ListEntry returned() {
        return new ListEntry(
                EntryType.INDIVIDUAL,
                "HOSEIN SALIMI",
                null,
                List.of(
                        new ListEntry.Alias("Husain Salimi", "Good", null),
                        new ListEntry.Alias("Hosain Salimi", "Good")),
                LocalDate.of(2006, 12, 23),
                List.of(),
                List.of(),
                List.of("Passport, D08531177, Iran (Islamic Republic of)"),
                List.of(),
                "[Old Reference # I.37.D.1]",
                "110409",
                null,
                List.of(),
                List.of("General", "Commander of the Air Force, IRGC (Pasdaran)"),
                List.of(),
                List.of("2014-12-17"),
                null);
    }
}
