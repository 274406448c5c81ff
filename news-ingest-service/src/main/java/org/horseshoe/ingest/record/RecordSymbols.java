package org.horseshoe.ingest.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.DraftSymbol;

/**
 * Symbols as the Library's tables print them: {@code S/9696 and Corr.1 & 2}, {@code S/PV.77 (closed)}, {@code
 * S/RES/2397 (2017)}.
 *
 * <p>Corrigenda and addenda are part of their draft, a revision is a document of its own. A resumed or a closed meeting
 * is the meeting.
 */
final class RecordSymbols {

    private static final Pattern DRAFT = Pattern.compile("S/(?:PV\\.\\s?\\d+|\\d+(?:/\\d+)?(?:/Rev\\.\\s?\\d+)?)");
    private static final Pattern MEETING = Pattern.compile("S/PV\\.\\s?\\d+");
    private static final Pattern RESOLUTION = Pattern.compile("S/RES/(?<number>\\d+)\\s*\\((?<year>\\d{4})\\)");
    private static final Pattern STATEMENT =
            Pattern.compile("S/PRST/\\d{4}/\\d+|S/(?:PV\\.\\s?)?\\d+(?:/\\d+)?(?=\\s*\\(PRST\\))");
    private static final Pattern LETTERS = Pattern.compile("S/\\d{4}/\\d+(?:[\\s,;]+S/\\d{4}/\\d+)*");

    private RecordSymbols() {}

    /**
     * A resolution.
     *
     * @param number its number, which rises from resolution to resolution
     */
    record Resolution(int number, int year) {
        String symbol() {
            return "S/RES/" + number + "(" + year + ")";
        }

        /** The resolution in the place of its draft, where the draft's own symbol is not known. */
        DraftSymbol asDraft() {
            return new DraftSymbol(symbol());
        }
    }

    static Optional<DraftSymbol> draft(String cell) {
        return first(DRAFT, cell).map(DraftSymbol::new);
    }

    static Optional<String> meeting(String cell) {
        return first(MEETING, cell).map(symbol -> symbol.replace(" ", ""));
    }

    static Optional<DraftSymbol> statement(String text) {
        return first(STATEMENT, text).map(DraftSymbol::new);
    }

    /** Each resolution once, in the order of the text. */
    static List<Resolution> resolutions(String text) {
        var found = new LinkedHashSet<Resolution>();
        Matcher matcher = RESOLUTION.matcher(text);
        while (matcher.find()) {
            found.add(
                    new Resolution(Integer.parseInt(matcher.group("number")), Integer.parseInt(matcher.group("year"))));
        }
        return List.copyOf(found);
    }

    /** What the text says of one of its resolutions: all from its symbol to the next one. */
    static String saidOf(Resolution resolution, String text) {
        Matcher matcher = RESOLUTION.matcher(text);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group("number")) == resolution.number()) {
                int from = matcher.end();
                return matcher.find() ? text.substring(from, matcher.start()) : text.substring(from);
            }
        }
        return "";
    }

    /** Whether a meeting's record stands in the place of a draft. */
    static boolean isMeeting(DraftSymbol draft) {
        return MEETING.matcher(draft.value()).matches();
    }

    /** Whether these are letters, by which the Council decides under the written procedure. */
    static boolean areLetters(String cell) {
        return LETTERS.matcher(cell).matches();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
