package org.horseshoe.ingest.extraction;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.Matters;
import org.horseshoe.ingest.gazetteer.PermanentSeats;
import org.horseshoe.ingest.gazetteer.Regimes;
import org.jspecify.annotations.Nullable;

/** Tells of each vote in an article, and of the draft that is its news, what helps to recognise the draft. */
final class DraftClues {

    private static final Pattern SYMBOL = Pattern.compile(
            "(?:[Dd]raft|[Rr]esolution|[Vv]eto\\w*|[Tt]ext)[^.;]{0,60}?\\b(S/(?:19|20)\\d{2}/\\d{1,4}(?:/Rev\\.\\d+)?)");
    private static final Pattern OF_A_DRAFT = Grammar.pattern("\\b(?:sanctions?|resolution|draft|veto\\w*)\\b");

    private static final Cues DRAFT = Cues.any(Cue.DRAFT, Cue.SANCTION, Cue.VETO);

    private final Reading reading;
    private final Set<Member> permanent;
    private final List<SponsorRule.Found> sponsors;
    private final Map<Span, List<SponsorRule.Found>> bySentence = new HashMap<>();
    private final @Nullable ReportedVote news;
    private final List<Member> sponsorsOfTheNews;
    private final Optional<Member> targetOfTheNews;

    /** The last of the votes is the article's news; there may be none. */
    DraftClues(Reading reading, List<ReportedVote> votes) {
        this.reading = reading;
        this.permanent = PermanentSeats.on(
                reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
        this.sponsors = SponsorRule.in(reading);
        sponsors.forEach(found -> bySentence
                .computeIfAbsent(found.sentence(), _ -> new ArrayList<>())
                .add(found));
        ReportedVote last = votes.isEmpty() ? null : votes.getLast();
        this.news = last;
        List<SponsorRule.Found> near = besideOf(last);
        List<Member> by = sponsors(near.isEmpty() ? besideNoOther(votes) : near, last);
        this.sponsorsOfTheNews = by;
        this.targetOfTheNews = (last == null ? Optional.<Member>empty() : targetBeside(last, by))
                .or(() -> MatterRule.of(reading, ofDrafts(), notTheTarget(last, by)));
    }

    List<SponsorRule.Found> sponsors() {
        return sponsors;
    }

    /** What the article tells of the draft that is its news; the whole of it speaks of that. */
    DraftClue ofTheNews() {
        return clue(symbol(), news, sponsorsOfTheNews, targetOfTheNews);
    }

    /** What the article tells of the draft of another vote. */
    DraftClue ofTheBackground(ReportedVote vote) {
        List<Member> by = sponsors(besideOf(vote), vote);
        return clue(null, vote, by, targetBeside(vote, by));
    }

    private static DraftClue clue(
            @Nullable DraftSymbol symbol, @Nullable ReportedVote vote, List<Member> by, Optional<Member> target) {
        return new DraftClue(
                symbol,
                vote == null ? null : vote.heldOn(),
                target.map(Matters::about).orElse(null),
                by,
                vote == null ? new TreeSet<>() : vote.vetoedBy());
    }

    /** The sanctions regime that the article's news is about, where it is about sanctions. */
    @Nullable
    String regime() {
        return MatterRule.isAboutSanctions(reading)
                ? targetOfTheNews.flatMap(Regimes::against).orElse(null)
                : null;
    }

    /** Those named beside a vote. */
    private List<SponsorRule.Found> besideOf(@Nullable ReportedVote vote) {
        return vote == null
                ? List.of()
                : vote.sentences().stream()
                        .sorted(Comparator.comparing(Span::start))
                        .flatMap(sentence -> bySentence.getOrDefault(sentence, List.of()).stream())
                        .toList();
    }

    /** Those named in sentences that tell of no other vote. */
    private List<SponsorRule.Found> besideNoOther(List<ReportedVote> votes) {
        var others = new HashSet<Span>();
        votes.stream().filter(other -> !other.equals(news)).forEach(other -> others.addAll(other.sentences()));
        return sponsors.stream()
                .filter(found -> !others.contains(found.sentence()))
                .toList();
    }

    /** Whoever vetoed a draft did not submit it. */
    private static List<Member> sponsors(List<SponsorRule.Found> found, @Nullable ReportedVote vote) {
        Collection<Member> vetoedBy = vote == null ? List.of() : vote.vetoedBy();
        return found.stream()
                .flatMap(one -> one.sponsors().stream())
                .filter(member -> !vetoedBy.contains(member))
                .distinct()
                .toList();
    }

    private Optional<Member> targetBeside(ReportedVote vote, List<Member> by) {
        return MatterRule.of(reading, vote.sentences(), notTheTarget(vote, by));
    }

    private Set<Member> notTheTarget(@Nullable ReportedVote vote, List<Member> by) {
        var others = new TreeSet<>(permanent);
        others.addAll(by);
        if (vote != null) {
            others.addAll(vote.positions().keySet());
        }
        return others;
    }

    private List<Span> ofDrafts() {
        return reading.sentences(DRAFT).stream()
                .filter(sentence -> OF_A_DRAFT.matcher(reading.masked(sentence)).find())
                .toList();
    }

    /** The symbol of the draft, where the text speaks of exactly one. */
    private @Nullable DraftSymbol symbol() {
        if (!reading.text().contains("S/")) {
            return null;
        }
        List<String> symbols = SYMBOL.matcher(reading.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        return symbols.size() == 1 ? new DraftSymbol(symbols.getFirst()) : null;
    }
}
