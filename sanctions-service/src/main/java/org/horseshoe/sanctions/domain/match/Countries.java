package org.horseshoe.sanctions.domain.match;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Countries by ISO 3166 code, from codes and names; the names are those of Unicode's CLDR and of the United Nations. */
final class Countries {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : ULocale.getISOCountries()) {
            ULocale country = new ULocale("", code);
            CODES.put(plain(code), code);
            CODES.put(plain(country.getISO3Country()), code);
            CODES.put(plain(country.getDisplayCountry(ULocale.ENGLISH)), code);
        }
        String[][] others = {
            {"Democratic People's Republic of Korea", "KP"},
            {"DPRK", "KP"},
            {"Republic of Korea", "KR"},
            {"Iran (Islamic Republic of)", "IR"},
            {"Islamic Republic of Iran", "IR"},
            {"Russian Federation", "RU"},
            {"Syrian Arab Republic", "SY"},
            {"Democratic Republic of the Congo", "CD"},
            {"Congo", "CG"},
            {"United Kingdom of Great Britain and Northern Ireland", "GB"},
            {"UK", "GB"},
            {"USA", "US"},
            {"United States of America", "US"},
            {"State of Palestine", "PS"},
            {"Palestine", "PS"},
            {"United Republic of Tanzania", "TZ"},
            {"Libyan Arab Jamahiriya", "LY"},
            {"Viet Nam", "VN"},
            {"Lao People's Democratic Republic", "LA"},
            {"Venezuela (Bolivarian Republic of)", "VE"},
            {"Bolivia (Plurinational State of)", "BO"},
            {"Republic of Moldova", "MD"},
            {"Türkiye", "TR"},
            {"Turkey", "TR"},
            {"Côte d'Ivoire", "CI"},
            {"Ivory Coast", "CI"},
            {"Czech Republic", "CZ"},
            {"Bosnia and Herzegovina", "BA"},
            {"People's Republic of China", "CN"},
            {"Burma", "MM"},
            {"Swaziland", "SZ"},
            {"Hong Kong", "HK"},
        };
        for (String[] other : others) {
            CODES.put(plain(other[0]), other[1]);
        }
    }

    private Countries() {}

    static Set<String> codes(Collection<String> texts) {
        Set<String> codes = new TreeSet<>();
        for (String text : texts) {
            String code = code(text);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The countries with which addresses end, as the list prints them. */
    static Set<String> ofAddresses(Collection<String> addresses) {
        Set<String> codes = new TreeSet<>();
        for (String address : addresses) {
            for (String part : address.split(",", 20)) {
                String code = part.strip().length() > 3 ? code(part) : null;
                if (code != null) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private static @Nullable String code(String text) {
        return text.length() > 100 ? null : CODES.get(plain(text));
    }

    private static String plain(String text) {
        return String.join("", NameReader.plainWords(text)).toUpperCase(Locale.ROOT);
    }
}
