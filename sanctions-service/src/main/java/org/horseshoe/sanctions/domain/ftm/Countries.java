package org.horseshoe.sanctions.domain.ftm;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codes that FollowTheMoney has for states, of the names by which the list calls them. */
final class Countries {

    /** Where the United Nations' name differs from the common one; the list's own spellings too. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            entry("bolivia (plurinational state of)", "bo"),
            entry("bosnia and herzegovina", "ba"),
            entry("brunei darussalam", "bn"),
            entry("congo", "cg"),
            entry("côte d'ivoire", "ci"),
            entry("czech republic", "cz"),
            entry("democratic people's republic of korea", "kp"),
            entry("democratic republic of the congo", "cd"),
            entry("dprk", "kp"),
            entry("former soviet union", "suhh"),
            entry("iran (islamic republic of)", "ir"),
            entry("islamic republic of iran", "ir"),
            entry("lao people's democratic republic", "la"),
            entry("libyan arab jamahiriya", "ly"),
            entry("micronesia (federated states of)", "fm"),
            entry("myanmar", "mm"),
            entry("palestinian", "ps"),
            entry("republic of korea", "kr"),
            entry("republic of moldova", "md"),
            entry("russian federation", "ru"),
            entry("sao tome and principe", "st"),
            entry("state of palestine", "ps"),
            entry("syrian arab republic", "sy"),
            entry("trinidad and tobago", "tt"),
            entry("turkey", "tr"),
            entry("united kingdom of great britain and northern ireland", "gb"),
            entry("united republic of tanzania", "tz"),
            entry("united states of america", "us"),
            entry("venezuela (bolivarian republic of)", "ve"),
            entry("viet nam", "vn"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> code(String name) {
        String folded = name.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
        return Optional.ofNullable(CODES.get(folded));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> codes.put(
                        Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                        code.toLowerCase(Locale.ROOT)));
        codes.putAll(OTHER_NAMES);
        return codes;
    }
}
