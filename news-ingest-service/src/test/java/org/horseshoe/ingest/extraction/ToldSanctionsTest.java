package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.Stance;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of sanctions, lists and mandates outside of a draft's own sentences, and who speaks of them. */
class ToldSanctionsTest {

    private static final String FRIDAY = "2025-05-31T14:00:00Z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Security Council on Friday renewed its arms embargo on South Sudan.                             | ARMS_EMBARGO | IN_PLACE
        The Security Council on Friday lifted the arms embargo on Somalia's government.                     | ARMS_EMBARGO | ENDED
        The test of 25 May moved the Security Council on Friday to widen the arms embargo on North Korea.   | ARMS_EMBARGO | IN_PLACE
        Human rights groups urged the Security Council to impose an arms embargo on Myanmar.                | ARMS_EMBARGO | PROPOSED
        The draft that Russia vetoed in the Security Council on Friday would have imposed a travel ban.      | TRAVEL_BAN   | REJECTED
        The Security Council on Friday lifted all sanctions on Eritrea, including an arms embargo.           | ARMS_EMBARGO | ENDED
        A bid to prolong the arms embargo on Iran failed in the Security Council on Friday.                  | ARMS_EMBARGO | REJECTED
        The Security Council is to vote on Monday on a draft resolution renewing the asset freeze on Mali.   | ASSET_FREEZE | PROPOSED
        The Security Council on Friday adopted a resolution. It obliges states to search ships from Libya.   | MARITIME     | IN_PLACE
        The Security Council committee listed him; the asset freeze to which he was subject has expired.     | ASSET_FREEZE | ENDED
        """)
    void what_becomes_of_a_sanction_is_what_the_verb_next_to_it_says(String text, MeasureKind kind, Fate fate) {
        assertThat(Samples.claims(Samples.saying(text, FRIDAY), Told.MeasureTold.class))
                .extracting(Told.MeasureTold::kind, Told.MeasureTold::fate)
                .containsExactly(tuple(kind, fate));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Security Council on Friday called for calm in the arms race between two neighbours.
        The Human Rights Council on Friday called for a halt to all arms sales. The Security Council did not meet.
        The European Union said it had imposed an asset freeze, before the Security Council could act.
        The Security Council met on Friday over North Korea. Seoul stopped a shipment of cement.
        Iran has violated the arms embargo for years, the Security Council heard on Friday.
        """)
    void what_others_did_or_what_is_only_spoken_of_is_no_sanction_of_the_council(String text) {
        assertThat(Samples.claims(Samples.saying(text, FRIDAY), Told.MeasureTold.class))
                .isEmpty();
    }

    @Test
    void everybody_on_the_council_supports_what_none_opposed_and_known_envoys_need_no_state_beside_them() {
        // Given
        Article article = Samples.saying(
                "The Security Council on Friday adopted the resolution by 15 votes to none. Kenzo Oshima said the Council had"
                        + " spoken. Jane Example said nothing.",
                "2006-10-14T14:00:00Z");

        // Then
        assertThat(Samples.claims(article, Told.StatementTold.class))
                .containsExactly(new Told.StatementTold("Kenzo Oshima", null, new Member("JPN"), Stance.SUPPORTS));
    }

    @Test
    void a_test_told_of_twice_is_one_and_its_day_is_counted_back_from_the_news() {
        // Given
        Article article = Samples.saying(
                "Two days after North Korea set off a nuclear device, the Security Council met on Friday. It was the country's"
                        + " fourth nuclear test.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.NuclearTest.class))
                .extracting(Told.NuclearTest::ordinal, Told.NuclearTest::localDate)
                .containsExactly(tuple(4, LocalDate.of(2025, 5, 28)));
    }

    @Test
    void a_launch_that_nobodys_verb_tells_of_has_the_day_beside_it() {
        // Given
        Article article = Samples.saying(
                "The Security Council met on Friday. The text responds to the May 21 launch of an intercontinental ballistic"
                        + " missile, which North Korea calls peaceful.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.MissilesFired.class))
                .extracting(Told.MissilesFired::localDate, Told.MissilesFired::missileType)
                .containsExactly(tuple(LocalDate.of(2025, 5, 21), "intercontinental"));
    }

    @Test
    void names_are_those_that_a_list_introduces_without_offices_and_without_whom_they_are_compared_to() {
        // Given
        Article article = Samples.saying(
                "The Security Council on Friday adopted a resolution. Three officials face a travel ban and an asset freeze,"
                        + " among them General Example Adam, the spy chief Sample Barn, and the man behind Other Person.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.NameTold.class))
                .extracting(Told.NameTold::name, Told.NameTold::fate)
                .containsExactly(tuple("Example Adam", Fate.IN_PLACE), tuple("Sample Barn", Fate.IN_PLACE));
    }

    @Test
    void a_mandate_is_told_once_with_the_end_that_a_later_sentence_gives() {
        // Given
        Article article = Samples.saying(
                "The peacekeeping force has been given another year by the Security Council. Members voted unanimously on"
                        + " Friday to extend the mission until 31 May 2026.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.MandateTold.class))
                .containsExactly(new Told.MandateTold("mission", Fate.IN_PLACE, LocalDate.parse("2026-05-31")));
    }

    @Test
    void what_a_state_thinks_follows_from_who_is_named_against_and_abstaining() {
        // Given
        Article article = Samples.saying(
                "Russia vetoed a draft in the Security Council on Friday by a vote of 13 to 1, with China abstaining."
                        + " Britain's Jane Example spoke of a long day. Russia's Ivan Example spoke of a long day, too.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.StatementTold.class))
                .extracting(Told.StatementTold::speaker, Told.StatementTold::stance)
                .containsExactly(tuple("Jane Example", Stance.SUPPORTS), tuple("Ivan Example", Stance.OPPOSES));
    }

    @Test
    void whoever_holds_an_office_at_home_speaks_only_where_a_verb_is_next_to_the_name() {
        // Given
        Article article = Samples.saying(
                "The Security Council met on Friday after South Korean President Example Yoon had left for Tokyo, diplomats said."
                        + " Japan's Prime Minister Sample Kishi called the launch unacceptable.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.StatementTold.class))
                .extracting(Told.StatementTold::speaker)
                .containsExactly("Sample Kishi");
    }

    @Test
    void one_of_several_amendments_has_its_own_figures_and_not_those_of_the_draft() {
        // Given
        Article article = Samples.saying(
                "The Security Council on Friday adopted the draft by 12 votes in favour to 1 against. Before that it took up two"
                        + " amendments tabled by the Russian Federation. The first was not adopted, having received 6 votes in"
                        + " favour to 1 against. The second met the same fate by a vote of 7 in favour to 2 against.",
                FRIDAY);

        // Then
        assertThat(Samples.claims(article, Told.AmendmentTold.class))
                .extracting(told -> told.fate() + " "
                        + (told.tally() == null ? "" : told.tally().inFavour()))
                .containsExactly("REJECTED 6", "REJECTED 7");
        assertThat(Samples.claims(article, Claim.VoteTaken.class))
                .singleElement()
                .satisfies(vote -> assertThat(vote.tally().inFavour()).isEqualTo(12));
    }
}
