package org.horseshoe.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A document of the Council by its UN symbol ({@code S/2022/431}, {@code S/RES/2397(2017)}, {@code S/PV.49}), or a
 * provisional reference ({@code provisional/2022-05-26/dprk}) while the symbol is not known.
 *
 * <p>White space within a symbol carries no meaning and is dropped: {@code S/RES/2397 (2017)} is the same document.
 */
public record DraftSymbol(@JsonValue String value) implements Comparable<DraftSymbol> {

    static final Pattern FORM = Pattern.compile(
            "[AS]/[A-Za-z0-9][A-Za-z0-9./()_&-]{0,80}|provisional/[0-9]{4}-[0-9]{2}-[0-9]{2}/[a-z0-9-]{1,60}");

    private static final int LONGEST_MATTER = 60;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern YEAR = Pattern.compile("\\(\\d{4}\\)$");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftSymbol {
        Check.present("symbol", value);
        if (!FORM.matcher(value).matches()) {
            value = WHITE_SPACE.matcher(value).replaceAll("");
            Check.that(FORM.matcher(value).matches(), "symbol", value, "a UN symbol such as S/2022/431");
        }
    }

    /** The reference of a draft that is known by its day and its matter only; the same both times for the same draft. */
    public static DraftSymbol provisional(LocalDate votedOn, String matter) {
        String words = matter.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String begin = words.substring(0, Math.min(words.length(), LONGEST_MATTER));
        return new DraftSymbol("provisional/" + votedOn + "/" + begin.replaceAll("^-+|-+$", ""));
    }

    /** Whether this stands in for a symbol that is not known yet. */
    public boolean isProvisional() {
        return value.startsWith("provisional/");
    }

    /** The symbol as it stands in a path: {@code S-2022-431}, {@code S-RES-2397}. */
    public String slug() {
        return YEAR.matcher(value).replaceFirst("").replace('/', '-');
    }

    @Override
    public int compareTo(DraftSymbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
