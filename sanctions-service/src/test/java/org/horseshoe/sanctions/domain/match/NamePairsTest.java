package org.horseshoe.sanctions.domain.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.horseshoe.sanctions.domain.match.MatchQuery.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePairsTest {

    private static final NameIndex INDEX = NameIndex.of(People.ALL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # Hangul and the romanisations of North and South
        김영철 | KPi.024
        Kim Young Chul | KPi.024
        Gim Yeong-cheol | KPi.024
        Yong Chol Kim | KPi.024
        General Kim Yong Chol | KPi.024
        Kim Yogn Chol | KPi.024
        김정식 | KPi.066
        Kim Jung-sik | KPi.066
        Chong Sik KIM | KPi.066
        리병철 | KPi.076
        이병철 | KPi.076
        Lee Byung-chul | KPi.076
        Yi Pyŏngch'ŏl | KPi.076
        백창호 | KPi.006
        Baik Chang Ho | KPi.006
        Choi Chun Shik | KPi.013
        # Chinese
        金铁三 | KPi.035
        金鐵三 | KPi.035
        Chin T'ieh-san | KPi.035
        華信船務(香港)有限公司 | KPe.059
        Hua Xin Shipping (Hong Kong) Limited | KPe.059
        # Arabic, Persian
        عبد الحي مطمئن | TAi.051
        Abd al-Hay Motmain | TAi.051
        Mutmaen, Abdul Hai | TAi.051
        Abdurrahman Makki | QDi.433
        عبد الرحمن مكي | QDi.433
        Abd el-Rahmane Mekki | QDi.433
        Kusay Sadam Husayn at-Tikriti | IQi.002
        قصي صدام حسين التكريتى | IQi.002
        Saad Sabaawi Ibraheem Hassan Altikriti | IQi.086
        Moustapha Kamal Mustapha Ibrahim | QDi.067
        # Cyrillic
        Доку Умаров | QDi.290
        Umarow, Doku | QDi.290
        Doku Hamatovič Umarov | QDi.290
        Аслан Бютукаев | QDi.396
        Aslan Biutukaev | QDi.396
        Aslan Avgazarovich Byutukayev | QDi.396
        # Latin
        B. Ntaganda | CDi.030
        Bosco Ntagnada | CDi.030
        # Entities
        Myohyang Shipping Company Limited | KPe.068
        KOMID | KPe.001
        Korea Mining Development Trading Corp. | KPe.001
        Nam Chon Gang Trading | KPe.004
        Namchongang | KPe.004
        Office No. 39 | KPe.030
        """)
    void a_name_is_found_however_it_is_written(String name, String reference) {
        List<Match> matches = INDEX.search(MatchQuery.named(Kind.ANY, name), 5, Algorithm.DEFAULT_THRESHOLD);

        assertThat(matches).extracting(match -> match.candidate().id()).contains(reference);
        assertThat(matches.getFirst().candidate().id()).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kim Jong Il
        Kim Jong Un
        김정은
        김정일
        Kim Yong Nam
        Kim
        Pak Chol Ho
        Zhang Wei
        Hussein
        al-Tikriti
        Hassan Ibrahim
        Abd al-Rahman
        Abdul Rahman
        عبد الرحمن
        Muhammad Ahmad
        Mustafa Ibrahim
        Umar
        Dmitry Umansky
        Bosco
        Lidia
        Office 40
        Office 38
        Trading Corporation
        Korea Trading Corporation
        Korea Kumgang Trading Corporation
        Shipping Co
        Mining Development Company
        """)
    void another_name_is_not_found(String name) {
        assertThat(INDEX.search(MatchQuery.named(Kind.ANY, name), 5, Algorithm.DEFAULT_THRESHOLD))
                .isEmpty();
    }
}
