package org.horseshoe.ingest.consolidatedlist;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Permanent reference numbers as they are meant: {@code KPi.034} for "KPi.034 ", "KPi.034." and "KPI.034". */
final class References {

    private static final Pattern NUMBER = Pattern.compile("(?<list>[A-Za-z]{2})(?<kind>[IEie])\\.?\\s?(?<number>\\d+)");
    private static final Pattern TAIL = Pattern.compile("[.\\s]+$");

    private References() {}

    static String trimmed(String printed) {
        String plain = TAIL.matcher(Element.single(printed)).replaceFirst("");
        Matcher number = NUMBER.matcher(plain);
        return number.matches()
                ? number.group("list").toUpperCase(Locale.ROOT)
                        + number.group("kind").toLowerCase(Locale.ROOT)
                        + "."
                        + number.group("number")
                : plain;
    }
}
