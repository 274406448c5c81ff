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
                    The draft of 26 May got 12 votes in favour, none against and 3 abstentions.           | 12-0-3
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
                "The Council unanimously adopted Resolution 2397 in December 2017."
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
