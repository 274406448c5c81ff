package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent.StatementMade;
import org.horseshoe.events.Stance;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.Contradiction;
import org.jspecify.annotations.Nullable;

/** Makes statements of the claims on them: what several sources tell of one statement is one statement. */
final class StatementFold {

    private static final Comparator<Statement> BY_DAY = Comparator.comparing(
                    Statement::madeOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Statement::forum)
            .thenComparing(Statement::state, Comparator.nullsLast(Comparator.<Member>naturalOrder()))
            .thenComparing(Statement::speaker, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    private final List<List<Claim>> told = new ArrayList<>();
    private final List<Contradiction> contradictions;

    private StatementFold(List<Contradiction> contradictions) {
        this.contradictions = contradictions;
    }

    /** The statements of these claims, in the order of their days; what is at odds is added to the contradictions. */
    static List<Statement> of(List<Claim> bestFirst, List<Contradiction> contradictions) {
        var fold = new StatementFold(contradictions);
        bestFirst.stream()
                .filter(claim -> claim.event() instanceof StatementMade)
                .sorted(Comparator.comparing(claim -> event(claim).madeOn() == null))
                .forEach(fold::add);
        return fold.told.stream().map(fold::statement).sorted(BY_DAY).toList();
    }

    private void add(Claim claim) {
        for (List<Claim> statement : told) {
            if (isSame(event(statement.getFirst()), event(claim))) {
                statement.add(claim);
                return;
            }
        }
        told.add(new ArrayList<>(List.of(claim)));
    }

    /** One state, or one person, speaks once in a forum on a day; where two names are told, they must be akin. */
    private static boolean isSame(StatementMade one, StatementMade other) {
        return one.forum() == other.forum()
                && (one.madeOn() == null
                        || other.madeOn() == null
                        || one.madeOn().equals(other.madeOn()))
                && ((one.state() == null || other.state() == null)
                        ? one.speaker() != null && other.speaker() != null
                        : one.state().equals(other.state()))
                && (one.speaker() == null || other.speaker() == null || areAkin(one.speaker(), other.speaker()));
    }

    /** "Zhang Jun", "Mr. Zhang" and "Jun Zhang" are one; a part of three letters or more is enough. */
    private static boolean areAkin(String one, String other) {
        return !Collections.disjoint(parts(one), parts(other));
    }

    private static Set<String> parts(String name) {
        Set<String> parts = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(part -> part.length() >= 3)
                .collect(Collectors.toSet());
        return parts.isEmpty() ? Set.of(name.toLowerCase(Locale.ROOT)) : parts;
    }

    private Statement statement(List<Claim> claims) {
        List<Claim> bestFirst = claims.stream().sorted(Claim.BEST_FIRST).toList();
        Stance stance = stance(bestFirst);
        return new Statement(
                first(bestFirst, StatementMade::speaker),
                first(bestFirst, StatementMade::capacity),
                first(bestFirst, StatementMade::state),
                event(bestFirst.getFirst()).forum(),
                stance,
                first(bestFirst, StatementMade::madeOn),
                first(bestFirst, StatementMade::summary),
                bestFirst);
    }

    private Stance stance(List<Claim> bestFirst) {
        Claim best = null;
        for (Claim claim : bestFirst) {
            StatementMade told = event(claim);
            if (told.stance() == Stance.UNKNOWN) {
                continue;
            }
            if (best == null) {
                best = claim;
            } else if (event(best).stance() != told.stance()) {
                contradictions.add(new Contradiction(
                        Contradiction.Kind.SOURCES_DIFFER,
                        "stance of " + Objects.requireNonNullElse(told.state(), told.speaker()) + ": "
                                + words(event(best).stance()) + " is shown, and another source says "
                                + words(told.stance()) + ".",
                        List.of(best.id(), claim.id()),
                        List.of(best.id())));
            }
        }
        return best == null ? Stance.UNKNOWN : event(best).stance();
    }

    private static String words(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable T first(List<Claim> bestFirst, Function<StatementMade, @Nullable T> field) {
        return bestFirst.stream()
                .map(claim -> field.apply(event(claim)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static StatementMade event(Claim claim) {
        return (StatementMade) claim.event();
    }
}
