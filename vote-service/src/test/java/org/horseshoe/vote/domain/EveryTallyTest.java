package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way in which the Council can vote, by class: how many permanent and how many elected members voted for, against
 * or neither, in both eras, on procedural and other matters.
 */
class EveryTallyTest {

    /** How a group of members voted; {@code unknown} are those of whom nothing is known. */
    private record Group(int inFavour, int against, int neither, int unknown) {

        static List<Group> of(int size, boolean withUnknown) {
            var groups = new ArrayList<Group>();
            for (int yes = 0; yes <= size; yes++) {
                for (int no = 0; no <= size - yes; no++) {
                    for (int neither = 0; neither <= size - yes - no; neither++) {
                        int unknown = size - yes - no - neither;
                        if (unknown == 0 || withUnknown) {
                            groups.add(new Group(yes, no, neither, unknown));
                        }
                    }
                }
            }
            return groups;
        }

        /** The same group with one member more in favour, who was against or neither. */
        List<Group> oneMoreInFavour() {
            var more = new ArrayList<Group>();
            if (against > 0) {
                more.add(new Group(inFavour + 1, against - 1, neither, unknown));
            }
            if (neither > 0) {
                more.add(new Group(inFavour + 1, against, neither - 1, unknown));
            }
            return more;
        }

        /** The same group with one member more against, who was in favour or neither. */
        List<Group> oneMoreAgainst() {
            var more = new ArrayList<Group>();
            if (inFavour > 0) {
                more.add(new Group(inFavour - 1, against + 1, neither, unknown));
            }
            if (neither > 0) {
                more.add(new Group(inFavour, against + 1, neither - 1, unknown));
            }
            return more;
        }

        List<Group> completions() {
            return of(unknown, false).stream()
                    .map(more -> new Group(inFavour + more.inFavour, against + more.against, neither + more.neither, 0))
                    .toList();
        }
    }

    private record Cast(Group permanent, Group elected) {
        int inFavour() {
            return permanent.inFavour + elected.inFavour;
        }

        int against() {
            return permanent.against + elected.against;
        }

        Decision decision(int required, boolean vetoable) {
            if (inFavour() < required) {
                return Decision.NOT_ADOPTED;
            }
            return vetoable && permanent.against > 0 ? Decision.VETOED : Decision.ADOPTED;
        }
    }

    private static final Cast NOBODY_NAMED = new Cast(new Group(0, 0, 0, 5), new Group(0, 0, 0, 10));

    @ParameterizedTest
    @CsvSource({"1960-06-01,PROCEDURAL", "1960-06-01,NON_PROCEDURAL", "1960-06-01,UNSAID"})
    @CsvSource({"2022-05-26,PROCEDURAL", "2022-05-26,NON_PROCEDURAL", "2022-05-26,UNSAID"})
    void a_full_roll_call_is_decided_by_the_charters_formula_and_explained(LocalDate day, Matter matter) {
        VotingRule rule = VotingRule.inForceOn(day);
        everyCast(day, false, cast -> {
            Judgement judgement = judge(day, matter, cast, null);

            Decision expected = cast.decision(rule.required(), matter != Matter.PROCEDURAL);
            assertThat(judgement.verdict())
                    .as("%s", cast)
                    .isInstanceOfSatisfying(
                            Verdict.Decided.class,
                            decided -> assertThat(decided.decision()).isEqualTo(expected));
            if (judgement.verdict() instanceof Verdict.Vetoed(var vetoedBy)) {
                assertThat(vetoedBy).hasSize(cast.permanent.against);
            }
            assertThat(judgement.basis()).isEqualTo(Basis.COMPUTED);
            assertThat(judgement.steps()).hasSizeGreaterThanOrEqualTo(4);
        });
    }

    @ParameterizedTest
    @CsvSource({"1960-06-01,PROCEDURAL", "1960-06-01,NON_PROCEDURAL"})
    @CsvSource({"2022-05-26,PROCEDURAL", "2022-05-26,NON_PROCEDURAL"})
    void one_more_yes_undoes_no_adoption_and_one_more_permanent_no_makes_none(LocalDate day, Matter matter) {
        everyCast(day, false, cast -> {
            Decision decision = decision(judge(day, matter, cast, null));
            Group p = cast.permanent;
            Group e = cast.elected;
            if (decision == Decision.ADOPTED) {
                p.oneMoreInFavour()
                        .forEach(more -> assertThat(decision(judge(day, matter, new Cast(more, e), null)))
                                .isEqualTo(Decision.ADOPTED));
                e.oneMoreInFavour()
                        .forEach(more -> assertThat(decision(judge(day, matter, new Cast(p, more), null)))
                                .isEqualTo(Decision.ADOPTED));
            } else {
                p.oneMoreAgainst()
                        .forEach(more -> assertThat(decision(judge(day, matter, new Cast(more, e), null)))
                                .isNotEqualTo(Decision.ADOPTED));
                e.oneMoreAgainst()
                        .forEach(more -> assertThat(decision(judge(day, matter, new Cast(p, more), null)))
                                .isNotEqualTo(Decision.ADOPTED));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1960-06-01,PROCEDURAL", "1960-06-01,NON_PROCEDURAL", "1960-06-01,UNSAID"})
    @CsvSource({"2022-05-26,PROCEDURAL", "2022-05-26,NON_PROCEDURAL", "2022-05-26,UNSAID"})
    void figures_alone_leave_exactly_what_some_roll_call_with_them_leads_to(LocalDate day, Matter matter) {
        VotingRule rule = VotingRule.inForceOn(day);
        var byFigures = new HashMap<ReportedTally, Set<Decision>>();
        everyCast(day, false, cast -> {
            int absentOrAbstained = cast.permanent.neither + cast.elected.neither;
            for (int abstained = 0; abstained <= absentOrAbstained; abstained++) {
                byFigures
                        .computeIfAbsent(
                                new ReportedTally(cast.inFavour(), cast.against(), abstained, null),
                                _ -> EnumSet.noneOf(Decision.class))
                        .add(cast.decision(rule.required(), !matter.isProcedural()));
            }
        });
        byFigures.forEach((tally, reachable) -> {
            for (StatedOutcome stated : StatedOutcome.values()) {
                Judgement judgement = judge(day, matter, NOBODY_NAMED, tally, stated);
                Decision said = Decision.of(stated);
                boolean believed = reachable.contains(said) && reachable.size() > 1;

                assertThat(possible(judgement))
                        .as("%s, said to be %s", tally, stated)
                        .isEqualTo(believed ? Set.of(said) : reachable);
                assertThat(judgement.basis()).isEqualTo(believed ? Basis.STATED : Basis.COMPUTED);
                assertThat(judgement.steps()).hasSizeGreaterThanOrEqualTo(4);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1960-06-01,PROCEDURAL", "1960-06-01,NON_PROCEDURAL", "2022-05-26,NON_PROCEDURAL"})
    void what_is_open_is_exactly_what_some_completion_of_the_ballots_leads_to(LocalDate day, Matter matter) {
        VotingRule rule = VotingRule.inForceOn(day);
        everyCast(day, true, cast -> {
            Set<Decision> reachable = EnumSet.noneOf(Decision.class);
            for (Group permanent : cast.permanent.completions()) {
                for (Group elected : cast.elected.completions()) {
                    reachable.add(new Cast(permanent, elected).decision(rule.required(), matter != Matter.PROCEDURAL));
                }
            }
            assertThat(possible(judge(day, matter, cast, null))).as("%s", cast).isEqualTo(reachable);
        });
    }

    @ParameterizedTest
    @CsvSource({"1960-06-01,PROCEDURAL", "1960-06-01,NON_PROCEDURAL"})
    void with_figures_it_is_exactly_what_some_completion_with_these_figures_leads_to(LocalDate day, Matter matter) {
        VotingRule rule = VotingRule.inForceOn(day);
        everyCast(day, true, cast -> {
            var byFigures = new TreeMap<String, Set<Decision>>();
            var tallies = new TreeMap<String, ReportedTally>();
            for (Group permanent : cast.permanent.completions()) {
                for (Group elected : cast.elected.completions()) {
                    var whole = new Cast(permanent, elected);
                    String figures = whole.inFavour() + "-" + whole.against();
                    tallies.put(
                            figures,
                            new ReportedTally(
                                    whole.inFavour(), whole.against(), permanent.neither + elected.neither, null));
                    byFigures
                            .computeIfAbsent(figures, _ -> EnumSet.noneOf(Decision.class))
                            .add(whole.decision(rule.required(), matter != Matter.PROCEDURAL));
                }
            }
            byFigures.forEach(
                    (figures, reachable) -> assertThat(possible(judge(day, matter, cast, tallies.get(figures))))
                            .as("%s in %s", cast, figures)
                            .isEqualTo(reachable));
        });
    }

    private static void everyCast(LocalDate day, boolean withUnknown, Consumer<Cast> check) {
        int elected = Record.MEMBERSHIP.on(day).elected().size();
        for (Group permanent : Group.of(5, withUnknown)) {
            for (Group others : Group.of(elected, withUnknown)) {
                check.accept(new Cast(permanent, others));
            }
        }
    }

    private static Judgement judge(LocalDate day, Matter matter, Cast cast, ReportedTally tally) {
        return judge(day, matter, cast, tally, null);
    }

    private static Judgement judge(LocalDate day, Matter matter, Cast cast, ReportedTally tally, StatedOutcome stated) {
        Seating seating = Record.MEMBERSHIP.on(day);
        var ballots = new TreeMap<Member, Position>();
        if (cast != NOBODY_NAMED) {
            add(ballots, List.copyOf(seating.permanent()), cast.permanent);
            add(ballots, List.copyOf(seating.elected()), cast.elected);
        }
        return VotingRule.inForceOn(day)
                .verdictOn(
                        new KnownVote(
                                day,
                                QuestionKind.DRAFT_AS_A_WHOLE,
                                matter,
                                VoteMode.RECORDED,
                                tally,
                                ballots,
                                false,
                                stated),
                        seating);
    }

    private static void add(TreeMap<Member, Position> ballots, List<Member> members, Group group) {
        for (int i = 0; i < members.size() - group.unknown; i++) {
            Position position = i < group.inFavour
                    ? Position.IN_FAVOUR
                    : i < group.inFavour + group.against ? Position.AGAINST : Position.ABSTAINED;
            ballots.put(members.get(i), position);
        }
    }

    private static Decision decision(Judgement judgement) {
        return possible(judgement).iterator().next();
    }

    private static Set<Decision> possible(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Decided decided -> EnumSet.of(decided.decision());
            case Verdict.Undetermined(var possible) -> EnumSet.copyOf(possible);
        };
    }
}
