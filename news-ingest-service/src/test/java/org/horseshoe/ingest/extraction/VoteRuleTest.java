package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.horseshoe.ingest.extraction.Samples.saying;
import static org.horseshoe.ingest.extraction.Samples.votesIn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoteRuleTest {

    private static final String NOON = "2022-05-27T12:00:00Z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The Security Council vote on May 26 was 13–2.                                         | 13-2
                    The Security Council vote on May 26 was 13-2-0.                                       | 13-2-0
                    By a vote of 13 to 2, the Security Council rejected it on May 26.                     | 13-2
                    On May 26 the Council vote ended 13 in favour, 2 against.                             | 13-2
                    Thirteen members voted in favor and two against in the Council on May 26.             | 13-2
                    The vote on May 26 was 13 in favour to 1 against, with 1 abstention.                  | 13-1-1
                    The vote on May 26 was ten in favor and one against, with four members abstaining.    | 10-1-4
                    The Security Council vote on 26 May was 8 – 2 with five abstentions.                  | 8-2-5
                    The Council voted 12 to 2 on May 26 to approve the text.                              | 12-2
                    On May 26 it was passed in the Council by 13 votes to nil.                            | 13-0
                    Nine countries voted for the US text on May 26, three against, and three abstained.   | 9-3-3
                    On May 26, Ten members voted yes, three — China, Russia and Mali — voted against it.  | 10-3
                    Two states, Russia and China, backed the text on May 26, no one voted against.        | 2-0
                    On May 26 twelve members voted for; two, Russia and India, voted no.                  | 12-2
                    The text got 13 "yes" votes against one "no" in the Council on May 26.                | 13-1
                    Fourteen members voted in favour on May 26, and China cast the only vote against.     | 14-1
                    On May 26 eleven backed it in a vote, two were opposed and one, Angola, abstained.    | 11-2-1
                    The draft of 26 May drew a single vote in favour and ten against.                     | 1-10
                    The draft of 26 May got 12 votes in favour, none against and 3 abstentions.           | 12-0-3
                    Fourteen of the 15 members of the Council voted for it on May 26, with none against.  | 14-0
                    Twelve countries said yes in the Council vote on May 26 and none said no.             | 12-0
                    The Council adopted resolution 2999 on May 26 with all 15 votes.                      | 15-0
                    On May 26 Russia vetoed a text that 13 members supported; China abstained.            | 13-1-1
                    Russia and China vetoed the draft on May 26. The other 13 members voted for it.       | 13-2-0
                    """)
    void the_usual_spellings_of_a_tally_are_read(String sentence, String figures) {
        assertThat(votesIn(saying(sentence, NOON)))
                .extracting(vote -> vote.tally() == null ? null : ReportedVote.figures(vote.tally()))
                .containsExactly(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Russia and China vetoed the draft on May 26.                                          | CHN RUS
                    The resolution was vetoed by Russia and China on May 26.                              | CHN RUS
                    On May 26 Moscow and Beijing vetoed new sanctions in the Council.                     | CHN RUS
                    Russia, joined by China, on May 26 vetoed a Council text.                             | CHN RUS
                    The United States used its veto on May 26 to stop the draft.                          | USA
                    The U.S. cast its veto in the Council on 26 May.                                      | USA
                    After the double veto by China and Russia, the Council vote of May 26 was 13-2.       | CHN RUS
                    China and Russia cast a rare double veto on May 26 in the Council.                    | CHN RUS
                    The Council vote of May 26 was 13-1, but the one was China, which thereby vetoed it.  | CHN
                    The Council failed on May 26 to extend it, as a result of a negative vote by China.   | CHN
                    The vetoes from Russia and China on May 26 ended the matter.                          | CHN RUS
                    """)
    void the_usual_ways_to_tell_a_veto_are_read(String sentence, String by) {
        assertThat(votesIn(saying(sentence, NOON)))
                .extracting(vote -> vote.ballots().stream()
                        .filter(ballot -> ballot.position() == Position.AGAINST)
                        .map(ballot -> ballot.member().code())
                        .collect(Collectors.joining(" ")))
                .containsExactly(by);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia threatened to veto the draft on May 26.",
                "Russia would have vetoed any text on May 26.",
                "China may have vetoed it, the Council was told on May 26.",
                "Russia did not veto the text of May 26.",
                "If Russia vetoed the draft on Friday, the Council would meet again.",
                "A resolution needs nine votes and no vetoes by Russia, China or France.",
                "China and Russia are veto-wielding members since 1945.",
                "Russia has used its veto power in the Council since 1946.",
                "Hungary vetoed the plan on May 26.",
                "The Council was divided for the first time since 2006.",
                "The vote was the tenth after the prior nine sanction votes made since 2006.",
                "The Council was told of 17 missile tests this year.",
                "The General Assembly voted 13-2 in its First Committee on May 26.",
                "The Council will vote on May 26.",
                "To be adopted on May 26 by the Council, a draft needs nine votes.",
                "The Council met from 5-7 May and voted later.",
                "Russia and China vetoed a draft on Syria in 2012.",
                "The Council was told that the text passed silence on May 26.",
                "The Council unanimously condemned in a statement the test carried out on May 26.",
                "Judges held by 14 votes to one on May 26 that the Council had acted lawfully."
            })
    void what_is_no_vote_gives_none(String sentence) {
        assertThat(votesIn(saying(sentence, NOON))).isEmpty();
    }

    @Test
    void a_unanimous_adoption_has_no_figures_and_invents_none() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "The Security Council on Friday unanimously adopted resolution 2397 on North Korea.",
                "2017-12-23T08:00:00Z"));

        assertThat(votes).hasSize(1);
        assertThat(votes.getFirst().heldOn()).isEqualTo(LocalDate.of(2017, 12, 22));
        assertThat(votes.getFirst().mode()).isEqualTo(VoteMode.UNANIMOUS_WITHOUT_FIGURES);
        assertThat(votes.getFirst().tally()).isNull();
        assertThat(votes.getFirst().ballots()).isEmpty();
        assertThat(votes.getFirst().stated()).isEqualTo(StatedOutcome.ADOPTED);
        assertThat(votes.getFirst().resolution()).isEqualTo("S/RES/2397(2017)");
    }

    @Test
    void what_others_did_after_a_clause_is_not_done_by_the_states_before_it() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "In the Council on May 26, two, Russia and China, voted for it, and three — the United States, Britain and France — voted"
                        + " against, while the other ten members abstained.",
                NOON));

        assertThat(votes.getFirst().ballots())
                .extracting(ballot -> ballot.member().code(), Ballot::position)
                .contains(tuple("USA", Position.AGAINST), tuple("CHN", Position.IN_FAVOUR));
        assertThat(votes.getFirst().contradictions()).isEmpty();
    }

    @Test
    void figures_without_a_day_belong_to_the_vote_that_was_just_told() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "The United States on Thursday vetoed a Council draft on Gaza. The vote was 14-1. The war goes on. Nobody knows how"
                        + " long. On March 25 the Council adopted a resolution on Gaza.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::tally, Claim.VoteTaken::stated)
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 25), null, StatedOutcome.ADOPTED),
                        tuple(LocalDate.of(2022, 5, 26), new ReportedTally(14, 1, null, null), StatedOutcome.VETOED));
    }

    @Test
    void news_told_before_dated_votes_of_the_past_has_the_day_of_the_act() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "The Security Council agreed on Thursday to keep aid flowing into Syria. Eleven members voted for the resolution,"
                        + " none against. Russia vetoed a more generous draft on April 20.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::tally)
                .containsExactly(
                        tuple(LocalDate.of(2022, 4, 20), null),
                        tuple(LocalDate.of(2022, 5, 26), new ReportedTally(11, 0, null, null)));
    }

    @Test
    void several_days_told_in_one_breath_are_several_votes() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "China and Russia vetoed Council drafts on Syria on October 4, 2011, on February 4, 2012, and on July 19, 2012.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn)
                .containsExactly(LocalDate.of(2011, 10, 4), LocalDate.of(2012, 2, 4), LocalDate.of(2012, 7, 19));
    }

    @Test
    void a_day_that_begins_another_clause_is_not_that_of_the_one_before() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "On 16 April a Council draft on Mali fell short with five votes for and four against, and on 18 April Russia vetoed"
                        + " another one.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::tally)
                .containsExactly(
                        tuple(LocalDate.of(2022, 4, 16), new ReportedTally(5, 4, null, null)),
                        tuple(LocalDate.of(2022, 4, 18), null));
    }

    @Test
    void a_vote_of_which_the_month_alone_is_told_waits_for_its_day() {
        assertThat(votesIn(saying("The Council unanimously adopted Resolution 2397 in December 2017.", NOON)))
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::stated)
                .containsExactly(tuple(null, StatedOutcome.ADOPTED));
    }

    @Test
    void a_dateline_is_no_part_of_the_first_sentence() {
        Article article = saying(
                "SEOUL, South Korea (AP) — North Korea fired two ballistic missiles on Thursday, and the Security Council met.",
                NOON);

        assertThat(Samples.claims(article, Told.MissilesFired.class))
                .extracting(fired -> fired.state().code(), Told.MissilesFired::missiles)
                .containsExactly(tuple("PRK", 2));
        assertThat(Sentences.of(article.text()).getFirst().of(article.text())).isEqualTo("SEOUL, South Korea (AP) —");
    }

    @Test
    void members_that_abstained_are_read_beside_the_veto() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "Russia vetoed the Council draft on Ukraine on Friday, while China, India and the United Arab Emirates abstained.",
                "2022-02-26T08:00:00Z"));

        Map<String, Position> positions = votes.getFirst().ballots().stream()
                .collect(Collectors.toMap(ballot -> ballot.member().code(), Ballot::position));
        assertThat(positions)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "RUS", Position.AGAINST,
                        "CHN", Position.ABSTAINED,
                        "IND", Position.ABSTAINED,
                        "ARE", Position.ABSTAINED));
        assertThat(votes.getFirst().draft().matter()).isEqualTo("UKR");
    }

    @Test
    void two_days_are_two_votes() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "Russia and China vetoed the North Korea draft on May 26. On 22 December 2017 the Council adopted a "
                        + "resolution on North Korea by 15-0 votes.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::stated)
                .containsExactly(
                        tuple(LocalDate.of(2017, 12, 22), StatedOutcome.ADOPTED),
                        tuple(LocalDate.of(2022, 5, 26), StatedOutcome.VETOED));
        assertThat(votes.getFirst().tally()).isEqualTo(new ReportedTally(15, 0, null, null));
        assertThat(votes.getLast().tally()).isNull();
    }

    @Test
    void figures_follow_only_where_all_fifteen_are_accounted_for() {
        assertThat(votesIn(saying("On May 26 Russia vetoed a text that 12 members supported; China abstained.", NOON)))
                .extracting(Claim.VoteTaken::tally)
                .containsExactly((ReportedTally) null);
    }

    @Test
    void the_day_of_a_picture_below_the_headline_is_not_the_day_of_the_vote() {
        assertThat(votesIn(saying(
                        "Russia, China Veto Security Council Vote on North Korea\n\nRussia, China Veto Security Council Vote on North"
                                + " Korea\nA flag of North Korea on a wall, seen on March 19, 2021. (Agency)\n\nRussia and China on May"
                                + " 26 vetoed a text on North Korea in the Security Council. The vote was 13-2.",
                        NOON)))
                .extracting(Claim.VoteTaken::heldOn)
                .containsExactly(LocalDate.of(2022, 5, 26));
    }

    @Test
    void a_veto_of_an_amendment_is_none_of_the_resolution() {
        assertThat(votesIn(saying(
                        "The Security Council on May 26 approved a resolution on Gaza after the United States used its veto to strike"
                                + " down a Russian amendment. The vote on the resolution was 13-0.",
                        NOON)))
                .extracting(Claim.VoteTaken::stated)
                .containsExactly(StatedOutcome.ADOPTED);
    }

    @Test
    void a_veto_that_was_averted_was_not_cast() {
        assertThat(votesIn(saying(
                        "The Security Council on May 26 adopted the resolution by 13 votes to none. A phrase was taken out to"
                                + " avert a veto by the United States.",
                        NOON)))
                .extracting(Claim.VoteTaken::stated)
                .containsExactly(StatedOutcome.ADOPTED);
    }

    @Test
    void figures_that_contradict_each_other_are_told() {
        List<Claim.VoteTaken> votes = votesIn(
                saying("The Council vote on North Korea on May 26 was 13-2. The vote in the Council was 12-3.", NOON));

        assertThat(votes.getFirst().contradictions()).containsExactly("the text gives both 13-2 and 12-3");
    }

    @Test
    void a_veto_without_a_day_waits_for_a_person() {
        assertThat(votesIn(saying("Russia vetoed the Council draft on Mali.", NOON)))
                .extracting(Claim.VoteTaken::heldOn)
                .containsExactly((LocalDate) null);
    }

    @Test
    void what_is_told_of_a_rival_text_stays_with_it() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "Russia on Thursday vetoed the Council draft on Mali written by others. Russia then proposed a rival text, "
                        + "which got one vote in favour, one against and 13 abstentions.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::tally, Claim.VoteTaken::stated)
                .containsExactly(
                        tuple(LocalDate.of(2022, 5, 26), new ReportedTally(1, 1, 13, null), null),
                        tuple(LocalDate.of(2022, 5, 26), null, StatedOutcome.VETOED));
        assertThat(votes).allSatisfy(vote -> assertThat(vote.contradictions()).isEmpty());
    }

    @Test
    void which_draft_a_second_vote_of_the_same_day_was_on_a_person_must_tell() {
        Article article = saying(
                "Russia on Thursday vetoed the Council draft on Mali that France had put forward, 12 to one. A rival Russian text"
                        + " then failed to get the minimum nine votes: four voted for, two against and nine abstained.",
                NOON);

        assertThat(EventExtractor.candidates(article).stream()
                        .filter(candidate -> candidate.claim() instanceof Claim.VoteTaken)
                        .map(Candidate::confidence))
                .satisfiesExactly(
                        ofTheRival -> assertThat(ofTheRival).isLessThan(0.6),
                        ofTheNews -> assertThat(ofTheNews).isGreaterThanOrEqualTo(0.6));
    }

    @Test
    void what_the_uns_releases_adopt_in_a_participle_was_adopted_on_the_day_of_the_act() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "The Security Council today, noting that the threat went on, agreed to extend for a year the mandate of the panel"
                        + " that helps its sanctions committee.\nUnanimously adopting resolution 9999 (2022) under the Charter's"
                        + " Chapter VII, the 15-member body asked the panel for two reports.",
                NOON));

        assertThat(votes)
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::stated, Claim.VoteTaken::resolution)
                .containsExactly(tuple(LocalDate.of(2022, 5, 27), StatedOutcome.ADOPTED, "S/RES/9999(2022)"));
    }

    @Test
    void a_limit_is_not_the_day_of_a_vote() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "The Security Council on Thursday prolonged the mandate of its panel on Mali until 31 August 2021, with 14 votes"
                        + " for, none against and one abstention.",
                NOON));

        assertThat(votes).extracting(Claim.VoteTaken::heldOn).containsExactly(LocalDate.of(2022, 5, 26));
    }

    @Test
    void a_statement_that_was_blocked_is_no_veto_and_a_draft_that_was_killed_is_one_where_a_veto_is_told() {
        assertThat(votesIn(
                        saying("Russia on Thursday blocked a press statement of the Security Council on Mali.", NOON)))
                .isEmpty();
        assertThat(votesIn(saying(
                        "Russia on Thursday killed a Security Council draft on Mali. It was its third veto this year.",
                        NOON)))
                .extracting(Claim.VoteTaken::heldOn, Claim.VoteTaken::stated)
                .containsExactly(tuple(LocalDate.of(2022, 5, 26), StatedOutcome.VETOED));
    }

    @Test
    void figures_that_no_veto_can_have_stopped_are_not_those_of_the_vetoed_draft() {
        List<Claim.VoteTaken> votes = votesIn(
                saying("Russia vetoed the Council draft on Mali on May 26. In the chamber the vote was 1-1-13.", NOON));

        assertThat(votes.getFirst().tally()).isNull();
    }

    @Test
    void a_sponsor_named_beside_another_vote_is_not_the_sponsor_of_the_news() {
        List<Claim.VoteTaken> votes = votesIn(saying(
                "The United States on Thursday vetoed a Security Council draft on Gaza. It was put forward by others. On "
                        + "October 18 the US vetoed a Brazilian draft on Gaza.",
                "2023-12-08T12:00:00Z"));

        assertThat(votes).extracting(vote -> vote.draft().sponsors().toString()).containsExactly("[BRA]", "[]");
    }
}
