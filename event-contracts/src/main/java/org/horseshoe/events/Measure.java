package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a sanctions regime as a resolution or a draft words it.
 *
 * @param regime the regime it belongs to, such as {@code DPRK}
 * @param key what tells it from the regime's other measures through all its changes, such as {@code crude-oil-supply}
 * @param kind what kind of obligation it is
 * @param effect whether the document puts it in place or ends it
 * @param direction which way the goods move, seen from the target
 * @param subject what it is about, in plain words
 * @param limits for a cap: amounts of which each is a way to count the same limit ("4,000,000 barrels or 525,000 tons")
 * @param window for a cap: the period over which it counts
 * @param validFrom the first day it applies; absent means the day of the decision
 * @param validTo the last day it applies; absent means no end was set
 * @param targets the persons or entities named, where it is about names
 * @param exemptions what it leaves allowed, in plain words
 * @param paragraph the operative paragraph
 * @param uncertain whether a figure or a date in it still wants a primary source
 */
public record Measure(
        String regime,
        String key,
        MeasureKind kind,
        MeasureEffect effect,
        Direction direction,
        String subject,
        List<Amount> limits,
        @Nullable Window window,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> targets,
        List<String> exemptions,
        @Nullable String paragraph,
        boolean uncertain) {
    public Measure {
        Check.name("regime", regime);
        Check.name("key", key);
        Check.present("kind", kind);
        Check.present("effect", effect);
        Check.present("direction", direction);
        Check.text("subject", subject);
        limits = Check.copyOf(limits);
        Check.date("validFrom", validFrom);
        Check.date("validTo", validTo);
        Check.that(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "validTo",
                String.valueOf(validTo),
                "a day on or after validFrom");
        targets = Check.texts("targets", targets);
        exemptions = Check.texts("exemptions", exemptions);
        paragraph = Check.optionalName("paragraph", paragraph);
    }
}
