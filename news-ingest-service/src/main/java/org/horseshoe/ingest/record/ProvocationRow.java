package org.horseshoe.ingest.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.LaunchEvent;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of events of CSIS Beyond Parallel, whose days are Korean: a nuclear test, or a launch with the number of
 * missiles that its text plainly states. A number that the text itself does not vouch for ("about 25 missiles") is no launch of
 * so many: it is a reported count, with the sentence that says so. A text without any ("several projectiles") tells nothing.
 */
final class ProvocationRow {

    static final List<String> COLUMNS = List.of("date", "type", "event", "description");

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Who fired how many of what: up to four words, such as "short-range ballistic", may stand before the missiles. */
    private static final Pattern FIRED = Pattern.compile(
            "(?i)^[^.]{0,120}?\\b(?:fired|launched|test-?fired|test-?launched)\\s+(?<count>an?|"
                    + String.join("|", WORDS)
                    + "|\\d{1,2})\\s+(?!of\\b)(?:[\\p{L}\\p{N}()-]+\\s+){0,4}?(?<what>missiles?|SRBMs?|MRBMs?|IRBMs?|ICBMs?)\\b");

    private static final Pattern ABOUT = Pattern.compile(
            "(?i)^(?<sentence>[^.]{0,120}?\\b(?<!also )(?:fired|launched|conducted|test-?fired|test-?launched)\\s+"
                    + "(?:about|around|some|approximately|roughly|nearly|almost|over|more than|at least|up to|as many as|an estimated)\\s+(?<count>"
                    + String.join("|", WORDS)
                    + "|\\d{1,3})\\s+(?:additional\\s+)?(?:(?:[\\p{L}\\p{N}()-]+\\s+){0,4}?(?:missiles|SRBMs|MRBMs|IRBMs|ICBMs)|(?<events>launches))\\b[^.]*\\.?)");

    private ProvocationRow() {}

    static RecordRow read(CsvRows.Row row) {
        LocalDate day = LaunchTable.day(row.required("date"));
        String type = row.required("type");
        return switch (type) {
            case "Missile Provocation" -> missiles(row, day);
            case "Nuclear Provocation" -> nuclear(row, day);
            case "Other Provocation" -> new RecordRow.Skipped(row.line(), "other provocation", null);
            default ->
                throw new IllegalArgumentException("type: \"" + CsvRows.shortened(type)
                        + "\" is none of Missile Provocation, Nuclear Provocation, Other Provocation");
        };
    }

    private static RecordRow nuclear(CsvRows.Row row, LocalDate day) {
        return row.required("event").toLowerCase(Locale.ROOT).contains("nuclear test")
                ? told(row, "nuclear test", new NuclearTestConducted(LaunchTable.STATE, day, null))
                : new RecordRow.Skipped(row.line(), "nuclear provocation that is no test", null);
    }

    private static RecordRow missiles(CsvRows.Row row, LocalDate day) {
        String text = row.required("description");
        Matcher fired = FIRED.matcher(text);
        if (fired.find()) {
            int count = number(fired.group("count"));
            boolean several = fired.group("what").toLowerCase(Locale.ROOT).endsWith("s");
            if (count > 0 && several == count > 1) {
                return launch(row, day, count, fired);
            }
        }
        Matcher about = ABOUT.matcher(text);
        if (about.find() && number(about.group("count")) > 0) {
            return reported(row, day, about);
        }
        return new RecordRow.Skipped(row.line(), "launch without a stated number of missiles", null);
    }

    private static RecordRow launch(CsvRows.Row row, LocalDate day, int count, Matcher fired) {
        return told(
                row,
                "launch",
                new MissileLaunched(
                        LaunchTable.STATE,
                        day,
                        null,
                        count,
                        type(row, fired),
                        null,
                        LaunchOutcome.UNKNOWN,
                        null,
                        null));
    }

    private static RecordRow reported(CsvRows.Row row, LocalDate day, Matcher about) {
        var count = new LaunchCountReported(
                LaunchTable.STATE,
                day,
                day,
                number(about.group("count")),
                about.group("events") == null ? LaunchUnit.MISSILES : LaunchUnit.LAUNCH_EVENTS);
        return new RecordRow.Told(
                row.line(),
                1,
                "reported count",
                List.of(count),
                evidence(row, about.group("sentence")),
                null,
                List.of("the text gives the number as a rough one: kept as a reported count, and not counted"));
    }

    /**
     * Only that it is a cruise missile is taken from the text or from what the table calls the event: what holds for ballistic
     * ones does not hold for it.
     */
    private static @Nullable String type(CsvRows.Row row, Matcher fired) {
        return (fired.group() + " " + row.cell("event"))
                        .toLowerCase(Locale.ROOT)
                        .contains("cruise")
                ? "cruise missile"
                : null;
    }

    private static int number(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("a") || word.equals("an")) {
            return 1;
        }
        int place = WORDS.indexOf(word);
        return place >= 0 ? place + 1 : Integer.parseInt(word);
    }

    private static RecordRow told(CsvRows.Row row, String kind, LaunchEvent event) {
        return new RecordRow.Told(row.line(), 1, kind, List.of(event), evidence(row, whole(row)), null, List.of());
    }

    private static String whole(CsvRows.Row row) {
        return row.cell("date") + " | " + row.cell("event") + " | " + row.cell("description");
    }

    private static Evidence evidence(CsvRows.Row row, String quote) {
        return new Evidence(
                SourceKind.DATASET,
                "CSIS Beyond Parallel",
                "https://beyondparallel.csis.org/",
                "North Korean provocations, line " + row.line(),
                null,
                CsvRows.shortened(quote),
                null,
                null,
                0.7,
                "provocation-table/2");
    }
}
