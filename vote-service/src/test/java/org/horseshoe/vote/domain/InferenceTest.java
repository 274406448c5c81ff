package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.domain.Record.CHINA;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.RUSSIA;
import static org.horseshoe.vote.domain.Record.against;
import static org.horseshoe.vote.domain.Record.ballots;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;
import static org.horseshoe.vote.domain.Record.news;
import static org.horseshoe.vote.domain.Record.official;
import static org.horseshoe.vote.domain.Record.recorded;
import static org.horseshoe.vote.domain.Record.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Contradiction.Kind;
import org.horseshoe.vote.domain.Verdict.Vetoed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final LocalDate MAY_26 = day("2022-05-26");
    private static final LocalDate NOV_30_1976 = day("1976-11-30");
    private static final String OTHERS_OF_2022 = "ALB ARE BRA FRA GAB GBR GHA IND IRL KEN MEX NOR USA";

    @Nested
    class WhatFollows {

        @Test
        void both_votes_against_by_name_leave_the_others_in_favour() {
            // Given S/2022/431
            InferredVotes inferred = inferred(MAY_26, tally(13, 2, 0), ballots("CHN RUS", Position.AGAINST));

            // Then
            assertThat(inferred.positions()).isEqualTo(ballots(OTHERS_OF_2022, Position.IN_FAVOUR));
            assertThat(inferred.reason())
                    .isEqualTo("By the figures 13-2-0 and 2 votes by name, the other 13 members of that day voted in"
                            + " favour.");
        }

        @Test
        void figures_that_fill_the_seats_need_no_word_on_abstentions() {
            assertThat(inferred(MAY_26, tally(13, 2, null), ballots("CHN RUS", Position.AGAINST))
                            .positions())
                    .isEqualTo(ballots(OTHERS_OF_2022, Position.IN_FAVOUR));
        }

        @Test
        void abstentions_by_name_leave_the_others_in_favour() {
            assertThat(inferred(MAY_26, tally(13, 0, 2), ballots("CHN RUS", Position.ABSTAINED))
                            .positions())
                    .isEqualTo(ballots(OTHERS_OF_2022, Position.IN_FAVOUR));
        }

        @Test
        void votes_in_favour_by_name_leave_the_others_abstaining() {
            assertThat(inferred(MAY_26, tally(13, 0, 2), ballots(OTHERS_OF_2022, Position.IN_FAVOUR))
                            .positions())
                    .isEqualTo(ballots("CHN RUS", Position.ABSTAINED));
        }

        @Test
        void all_in_favour_are_all_members_of_that_day() {
            // When
            InferredVotes inferred = inferred(MAY_26, tally(15, 0, 0), Map.of());

            // Then
            assertThat(inferred.positions())
                    .isEqualTo(ballots(OTHERS_OF_2022 + " CHN RUS", Position.IN_FAVOUR))
                    .hasSize(15);
            assertThat(inferred.reason())
                    .isEqualTo("By the figures 15-0-0 all 15 members of that day voted in favour.");
        }

        @Test
        void absence_by_name_explains_figures_below_the_seats() {
            // Given S/RES/398 of 1976
            var absent = ballots("BEN CHN LBY", Position.NOT_PARTICIPATING);

            // Then
            assertThat(inferred(NOV_30_1976, tally(12, 0, 0), absent).positions())
                    .hasSize(12)
                    .containsEntry(new Member("SUN"), Position.IN_FAVOUR);
        }

        @Test
        void the_close_of_a_live_vote_leaves_those_who_were_not_heard_without_part() {
            // Given
            var vote = new KnownVote(
                    MAY_26,
                    QuestionKind.DRAFT_AS_A_WHOLE,
                    Matter.UNSAID,
                    VoteMode.RECORDED,
                    null,
                    ballots(OTHERS_OF_2022 + " CHN", Position.IN_FAVOUR),
                    true,
                    null);

            // Then
            assertThat(judge(vote).inferred())
                    .isEqualTo(new InferredVotes(
                            ballots("RUS", Position.NOT_PARTICIPATING),
                            "By the figures 14-0-0 with 1 not participating and 14 votes by name, the other 1"
                                    + " member of that day took no part."));
        }

        @Test
        void a_veto_gets_its_names_from_those_in_favour() {
            // When
            Judgement judgement = judge(vote(MAY_26, tally(13, 2, 0), ballots(OTHERS_OF_2022, Position.IN_FAVOUR)));

            // Then
            assertThat(judgement.verdict()).isEqualTo(new Vetoed(List.of(CHINA, RUSSIA)));
            assertThat(judgement.basis()).isEqualTo(Basis.COMPUTED);
            assertThat(judgement.steps())
                    .extracting(Step::rule)
                    .containsExactly(
                            "Majority of the day",
                            "Kind of matter",
                            "Figures",
                            "Votes that follow",
                            "Permanent members against",
                            "Veto");
        }
    }

    @Nested
    class WhatDoesNotFollow {

        @Test
        void abstentions_of_nobody_knows_whom() {
            assertThat(inferred(MAY_26, tally(13, 0, 2), Map.of())).isEqualTo(InferredVotes.NONE);
            assertThat(inferred(MAY_26, tally(12, 2, 1), ballots("CHN RUS", Position.AGAINST)))
                    .isEqualTo(InferredVotes.NONE);
        }

        @Test
        void figures_below_the_seats_with_nobody_named_absent() {
            assertThat(inferred(NOV_30_1976, tally(12, 0, 0), Map.of())).isEqualTo(InferredVotes.NONE);
            assertThat(inferred(NOV_30_1976, tally(12, 0, null), Map.of())).isEqualTo(InferredVotes.NONE);
        }

        @Test
        void anything_without_figures_or_beside_a_whole_roll_call() {
            assertThat(inferred(MAY_26, null, ballots("CHN RUS", Position.AGAINST)))
                    .isEqualTo(InferredVotes.NONE);
            assertThat(inferred(MAY_26, tally(15, 0, 0), ballots(OTHERS_OF_2022 + " CHN RUS", Position.IN_FAVOUR)))
                    .isEqualTo(InferredVotes.NONE);
        }

        @Test
        void anything_from_unanimity_without_figures() {
            var vote = new KnownVote(
                    day("1946-12-19"),
                    QuestionKind.DRAFT_AS_A_WHOLE,
                    Matter.UNSAID,
                    VoteMode.UNANIMOUS_WITHOUT_FIGURES,
                    null,
                    new TreeMap<>(),
                    false,
                    null);

            assertThat(judge(vote).inferred()).isEqualTo(InferredVotes.NONE);
        }

        @Test
        void anything_where_not_every_member_of_the_day_is_known() {
            var four = new Seating(MEMBERSHIP.permanentMembersOn(MAY_26), new java.util.TreeSet<>());

            assertThat(Inference.of(tally(15, 0, 0), new TreeMap<>(), Set.of(), four, 15))
                    .isEqualTo(InferredVotes.NONE);
        }
    }

    @Nested
    class AgainstVotesByName {

        private static final Claim FIGURES =
                official(recorded("S/2022/431", "2022-05-26", tally(13, 2, 0), against("CHN RUS"), null));

        @Test
        void a_real_roll_call_takes_the_place_of_the_inferred_one() {
            // Given
            List<Ballot> all = new ArrayList<>(against("CHN RUS"));
            members(OTHERS_OF_2022).forEach(member -> all.add(new Ballot(member, Position.IN_FAVOUR)));
            Claim rollCall = news(recorded("S/2022/431", "2022-05-26", null, all, null), "One Paper");

            // When
            VoteRecord before = vote(FIGURES);
            VoteRecord after = vote(FIGURES, rollCall);

            // Then
            assertThat(before.inferred().positions()).hasSize(13);
            assertThat(before.ballots()).hasSize(2);
            assertThat(after.inferred()).isEqualTo(InferredVotes.NONE);
            assertThat(after.ballots()).hasSize(15);
            assertThat(after.rollCall()).isEqualTo(before.rollCall());
        }

        @Test
        void one_named_vote_replaces_one_inferred_vote() {
            // Given
            Claim ghana = news(
                    recorded(
                            "S/2022/431",
                            "2022-05-26",
                            null,
                            List.of(new Ballot(new Member("GHA"), Position.IN_FAVOUR)),
                            null),
                    "One Paper");

            // When
            VoteRecord vote = vote(FIGURES, ghana);

            // Then
            assertThat(vote.ballots()).containsOnlyKeys(CHINA, RUSSIA, new Member("GHA"));
            assertThat(vote.inferred().positions()).hasSize(12).doesNotContainKey(new Member("GHA"));
        }

        @Test
        void nothing_is_inferred_of_a_member_whose_vote_a_source_names_otherwise() {
            // Given
            Claim ghana = news(
                    recorded(
                            "S/2022/431",
                            "2022-05-26",
                            null,
                            List.of(new Ballot(new Member("GHA"), Position.ABSTAINED)),
                            null),
                    "One Paper");

            // When
            VoteRecord vote = vote(FIGURES, ghana);

            // Then
            assertThat(vote.rollCall()).hasSize(14).doesNotContainKey(new Member("GHA"));
            assertThat(vote.contradictions())
                    .extracting(Contradiction::kind)
                    .containsExactly(Kind.BALLOTS_AGAINST_FIGURES);
        }

        private static VoteRecord vote(Claim... claims) {
            return Dossier.of(List.of(claims))
                    .drafts(MEMBERSHIP)
                    .firstEntry()
                    .getValue()
                    .decidingVote();
        }
    }

    @Test
    void what_follows_is_exactly_what_every_way_to_fill_the_gaps_has_in_common() {
        Position[] ways = {Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINED, Position.NOT_PARTICIPATING};
        List<Member> members = List.copyOf(MEMBERSHIP.membersOn(day("1960-06-01")));
        for (int unknown = 1; unknown <= 4; unknown++) {
            var named = new TreeMap<Member, Position>();
            members.subList(unknown, 11).forEach(member -> named.put(member, Position.IN_FAVOUR));
            Map<ReportedTally, List<List<Position>>> byFigures = new java.util.HashMap<>();
            for (int way = 0; way < Math.pow(4, unknown); way++) {
                var filled = new ArrayList<Position>();
                for (int i = 0, rest = way; i < unknown; i++, rest /= 4) {
                    filled.add(ways[rest % 4]);
                }
                byFigures
                        .computeIfAbsent(figures(filled, 11 - unknown), _ -> new ArrayList<>())
                        .add(filled);
            }
            for (var each : byFigures.entrySet()) {
                var common = new TreeMap<Member, Position>();
                for (int i = 0; i < unknown; i++) {
                    int at = i;
                    var positions = each.getValue().stream()
                            .map(filled -> filled.get(at))
                            .distinct()
                            .toList();
                    if (positions.size() == 1) {
                        common.put(members.get(i), positions.getFirst());
                    }
                }
                assertThat(inferred(day("1960-06-01"), each.getKey(), named).positions())
                        .as("%s", each.getKey())
                        .isEqualTo(common);
            }
        }
    }

    private static ReportedTally figures(List<Position> filled, int named) {
        return new ReportedTally(
                named + java.util.Collections.frequency(filled, Position.IN_FAVOUR),
                java.util.Collections.frequency(filled, Position.AGAINST),
                java.util.Collections.frequency(filled, Position.ABSTAINED),
                java.util.Collections.frequency(filled, Position.NOT_PARTICIPATING));
    }

    private static InferredVotes inferred(LocalDate day, ReportedTally tally, Map<Member, Position> named) {
        return judge(vote(day, tally, new TreeMap<>(named))).inferred();
    }

    private static KnownVote vote(LocalDate day, ReportedTally tally, SortedMap<Member, Position> named) {
        return new KnownVote(
                day, QuestionKind.DRAFT_AS_A_WHOLE, Matter.UNSAID, VoteMode.RECORDED, tally, named, false, null);
    }

    private static Judgement judge(KnownVote vote) {
        return VotingRule.inForceOn(vote.day()).verdictOn(vote, MEMBERSHIP.on(vote.day()));
    }
}
