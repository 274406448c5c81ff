package org.horseshoe.sanctions.domain.match;

import java.util.Arrays;
import java.util.List;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.jspecify.annotations.Nullable;

/** Entries of the consolidated list of 18 November 2025, as far as the matcher's tests want them. */
final class People {

    static final Candidate KIM_YONG_CHOL = person("KPi.024", "KIM YONG CHOL", null, "Good:Kim Young-Cheol");
    static final Candidate KIM_JONG_SIK = person("KPi.066", "KIM JONG SIK", null, "Good:Kim Cho’ng-sik");
    static final Candidate RI_PYONG_CHUL = person("KPi.076", "RI PYONG CHUL", null, "Good:Ri Pyong Chol");
    static final Candidate PAEK_CHANG_HO = person("KPi.006", "PAEK CHANG-HO", null, "Good:Pak Chang-Ho");
    static final Candidate KIM_CHOL_SAM = person("KPi.035", "KIM CHOL SAM", null, "Good:Jin Tiesan (金铁三)");
    static final Candidate CHOE_CHUN_SIK = person("KPi.013", "CHOE CHUN-SIK", null);
    static final Candidate MOTMAEN = person("TAi.051", "ABDULHAI MOTMAEN", "عبدالحی مطمئن");
    static final Candidate MAKKI = person("QDi.433", "ABDUL REHMAN MAKKI", null, "Good:Hafiz Abdul Rahman Makki");
    static final Candidate SALBI =
            person("QDi.426", "Amir Muhammad Sa’id Abdal-Rahman al-Salbi", null, "Low:Al-Ustadh", "Low:Hajji Abdallah");
    static final Candidate TIKRITI = person("IQi.002", "QUSAY SADDAM HUSSEIN AL-TIKRITI", "قصي صدام حسين التكريتي");
    static final Candidate SABAWI =
            person("IQi.086", "SA’D SABAWI IBRAHIM HASAN AL-TIKRITI", "سعد سبعاوي إبراهيم حسن التكريتي");
    static final Candidate UMAROV =
            person("QDi.290", "DOKU KHAMATOVICH UMAROV", "Умаров Доку Хаматович", "Good:Dokka Umarov");
    static final Candidate BYUTUKAEV = person("QDi.396", "ASLAN AVGAZAROVICH BYUTUKAEV", "Аслан Авгазарович Бютукаев");
    static final Candidate NTAGANDA = person("CDi.030", "BOSCO TAGANDA", null, "Good:Bosco Ntaganda", "Low:Lydia");
    static final Candidate HAMZA = person(
            "QDi.067", "MOSTAFA KAMEL MOSTAFA IBRAHIM", null, "Good:Mustafa Kamel Mustafa", "Low:Abu Hamza Al-Masri");
    static final Candidate MYOHYANG = entity("KPe.068", "MYOHYANG SHIPPING CO");
    static final Candidate KOMID =
            entity("KPe.001", "KOREA MINING DEVELOPMENT TRADING CORPORATION", "a.k.a.:\"KOMID\"");
    static final Candidate NAMCHONGANG =
            entity("KPe.004", "NAMCHONGANG TRADING CORPORATION", "a.k.a.:NAM CHON GANG CORPORATION");
    static final Candidate OFFICE_39 = entity("KPe.030", "OFFICE 39", "a.k.a.:Bureau 39");
    static final Candidate TANGUN = entity("KPe.008", "KOREAN TANGUN TRADING CORPORATION");
    static final Candidate HUAXIN = entity("KPe.059", "HUAXIN SHIPPING HONGKONG LTD", "a.k.a.:華信船務(香港)有限公司");

    static final List<Candidate> ALL = List.of(
            KIM_YONG_CHOL,
            KIM_JONG_SIK,
            RI_PYONG_CHUL,
            PAEK_CHANG_HO,
            KIM_CHOL_SAM,
            CHOE_CHUN_SIK,
            MOTMAEN,
            MAKKI,
            SALBI,
            TIKRITI,
            SABAWI,
            UMAROV,
            BYUTUKAEV,
            NTAGANDA,
            HAMZA,
            MYOHYANG,
            KOMID,
            NAMCHONGANG,
            OFFICE_39,
            TANGUN,
            HUAXIN);

    private People() {}

    static Candidate person(String id, String name, @Nullable String own, String... aliases) {
        return new Candidate(id, "1267", Standing.LISTED, entry(EntryType.INDIVIDUAL, name, own, aliases));
    }

    static Candidate entity(String id, String name, String... aliases) {
        return new Candidate(id, "1718", Standing.LISTED, entry(EntryType.ENTITY, name, null, aliases));
    }

    private static ListEntry entry(EntryType type, String name, @Nullable String own, String... aliases) {
        return new ListEntry(
                type,
                name,
                own,
                Arrays.stream(aliases)
                        .map(alias -> alias.split(":", 2))
                        .map(parts -> new ListEntry.Alias(parts[1], parts[0]))
                        .toList(),
                null,
                List.of("1964-07-17"),
                List.of("Democratic People's Republic of Korea"),
                List.of("Passport, 381420754, Democratic People's Republic of Korea"),
                List.of(),
                null,
                null,
                "Male",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
