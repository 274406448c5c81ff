package org.horseshoe.sanctions.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.domain.ProposedName;
import org.horseshoe.sanctions.domain.ftm.FollowTheMoney;
import org.horseshoe.sanctions.domain.ftm.FtmEntity;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Match;
import org.horseshoe.sanctions.domain.match.MatchQuery;
import org.horseshoe.sanctions.domain.match.MatchQuery.Kind;
import org.horseshoe.sanctions.domain.match.NameIndex;
import org.horseshoe.sanctions.domain.match.Standing;
import org.horseshoe.sanctions.match.Matched.Proposal;
import org.horseshoe.sanctions.match.Matched.Result;
import org.horseshoe.sanctions.match.Matched.Total;
import org.horseshoe.sanctions.names.ListedName;
import org.horseshoe.sanctions.names.NameBook;

/** Answers queries by example from one state of the names: the same state and the same question give the same answer. */
final class Matching {

    /** Scores are told, compared and signed with so many digits. */
    private static final int DIGITS = 4;

    private final NameBook book;
    private final MatchOptions options;

    private Matching(NameBook book, MatchOptions options) {
        this.book = book;
        this.options = options;
    }

    /** The answers by the names of the queries; a 404 where a dataset is asked for that there is none of. */
    static SortedMap<String, Matched> answers(NameBook book, MatchOptions options, Map<String, Example> examples) {
        refuseUnknown(book, options);
        var matching = new Matching(book, options);
        SortedMap<String, Matched> answers = new TreeMap<>();
        examples.forEach((name, example) -> answers.put(name, matching.answer(example)));
        return answers;
    }

    private static void refuseUnknown(NameBook book, MatchOptions options) {
        List<String> asked = options.datasets();
        if (asked.isEmpty()) {
            return;
        }
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        book.entries().values().forEach(entry -> known.add(entry.candidate().regime()));
        for (String dataset : asked) {
            if (!known.contains(dataset)) {
                throw Problems.notFound("No dataset is called " + dataset + "; there are " + MatchOptions.WHOLE
                        + (known.isEmpty() ? "" : ", ") + String.join(", ", known));
            }
        }
    }

    private Matched answer(Example example) {
        Map<Boolean, List<Match>> byStanding = found(book.index(), example.query(), this::isWanted).stream()
                .collect(Collectors.partitioningBy(match -> match.candidate().standing() == Standing.LISTED));
        List<Match> listed = options.sanctioned() ? byStanding.getOrDefault(true, List.of()) : List.of();
        return new Matched(
                200,
                results(listed),
                new Total(listed.size(), "eq"),
                results(byStanding.getOrDefault(false, List.of())),
                proposals(example.query()),
                example,
                example.ignored());
    }

    private List<Result> results(List<Match> found) {
        return found.stream().limit(options.limit()).map(this::result).toList();
    }

    /** Whether a proposed name is a person's is not always told, so it is found by a query for either. */
    private List<Proposal> proposals(MatchQuery query) {
        var either = new MatchQuery(
                Kind.ANY,
                query.names(),
                query.birthDates(),
                query.countries(),
                query.documents(),
                query.addresses(),
                query.genders());
        return found(book.proposed(), either, candidate -> options.wants(candidate.regime())).stream()
                .limit(options.limit())
                .flatMap(match ->
                        book.proposal(match.candidate().id()).stream().map(proposal -> proposal(match, proposal)))
                .toList();
    }

    /** All that reach the cutoff: how many they are is told too. */
    private List<Match> found(NameIndex index, MatchQuery query, Predicate<Candidate> wanted) {
        if (index.size() == 0) {
            return List.of();
        }
        // half a digit below, since what is told is rounded
        double cutoff = options.cutoff().doubleValue() - 0.5 * Math.pow(10, -DIGITS);
        return index.search(query, index.size(), Math.max(0, cutoff)).stream()
                .filter(match -> score(match).compareTo(options.cutoff()) >= 0 && wanted.test(match.candidate()))
                .toList();
    }

    private boolean isWanted(Candidate candidate) {
        LocalDate since = options.changedSince();
        return !options.isNarrowed()
                || (options.wants(candidate.regime())
                        && !options.excludeEntityIds().contains(candidate.id())
                        && !options.excludeSchema()
                                .contains(
                                        FollowTheMoney.schema(candidate.entry().type()))
                        && (since == null || !entry(candidate).asOf().isBefore(since)));
    }

    private ListedName entry(Candidate candidate) {
        return Objects.requireNonNull(book.entries().get(candidate.id()), "an entry of this book");
    }

    private Result result(Match match) {
        ListedName entry = entry(match.candidate());
        FtmEntity entity = FollowTheMoney.subject(entry.candidate(), entry.asOf());
        return new Result(
                entity.id(),
                entity.caption(),
                entity.schema(),
                entity.properties(),
                List.of(entry.candidate().regime()),
                List.of(),
                entry.isListed(),
                instant(entry.firstSeen()),
                null,
                instant(entry.asOf()),
                score(match),
                match.features(),
                isMatch(match),
                entry.isListed() ? "listed" : "delisted",
                match.reasons());
    }

    private Proposal proposal(Match match, ProposedName proposal) {
        return new Proposal(
                proposal.id(),
                proposal.target().name(),
                proposal.target().regime(),
                proposal.draft().value(),
                proposal.draft().slug(),
                proposal.status(),
                proposal.cause(),
                proposal.decidedOn(),
                proposal.target().measures(),
                false,
                score(match),
                match.features(),
                isMatch(match),
                "proposed",
                match.reasons());
    }

    private boolean isMatch(Match match) {
        return score(match).compareTo(options.threshold()) >= 0;
    }

    private static BigDecimal score(Match match) {
        return BigDecimal.valueOf(match.score()).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static String instant(LocalDate day) {
        return day + "T00:00:00";
    }
}
