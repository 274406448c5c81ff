package org.horseshoe.ingest.extraction;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    private final Reading reading;
    private final List<ReportedVote> votes;
    private final List<SponsorRule.Found> sponsors;
    private final Set<Member> permanent;

    DraftClues(Reading reading, List<ReportedVote> votes) {
        this.reading = reading;
        this.votes = votes;
        this.sponsors = SponsorRule.in(reading);
        this.permanent = PermanentSeats.on(
                reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    List<SponsorRule.Found> sponsors() {
        return sponsors;
    }

    /**
     * What the article tells of the draft of a vote, or of a draft that was not voted on.
     *
     * @param isNews whether this is the article's news; the rest of the article then speaks of it too
     */
    DraftClue of(@Nullable ReportedVote vote, boolean isNews) {
        List<Member> by = sponsorsOf(vote, isNews);
        return new DraftClue(
                isNews ? symbol() : null,
                vote == null ? null : vote.heldOn(),
                target(vote, by, isNews).map(Matters::about).orElse(null),
                by,
                vote == null ? new TreeSet<>() : vote.vetoedBy());
    }

    /** The sanctions regime that the news is about, where it is about sanctions. */
    @Nullable
    String regime(@Nullable ReportedVote news) {
        return MatterRule.isAboutSanctions(reading)
                ? target(news, sponsorsOf(news, true), true)
                        .flatMap(Regimes::against)
                        .orElse(null)
                : null;
    }

    /** Sponsors named beside the vote before those named anywhere; whoever vetoed a draft did not submit it. */
    private List<Member> sponsorsOf(@Nullable ReportedVote vote, boolean isNews) {
        Collection<Member> vetoedBy = vote == null ? List.of() : vote.vetoedBy();
        Set<Span> beside = vote == null ? Set.of() : new HashSet<>(vote.sentences());
        Set<Span> besideOthers = new HashSet<>();
        votes.stream().filter(other -> !other.equals(vote)).forEach(other -> besideOthers.addAll(other.sentences()));
        List<SponsorRule.Found> near = sponsors.stream()
                .filter(found -> beside.contains(found.sentence()))
                .toList();
        List<SponsorRule.Found> anywhere = sponsors.stream()
                .filter(found -> !besideOthers.contains(found.sentence()))
                .toList();
        return (near.isEmpty() && isNews ? anywhere : near)
                .stream()
                        .flatMap(found -> found.sponsors().stream())
                        .filter(member -> !vetoedBy.contains(member))
                        .distinct()
                        .toList();
    }

    private Optional<Member> target(@Nullable ReportedVote vote, List<Member> by, boolean isNews) {
        var others = new TreeSet<>(permanent);
        others.addAll(by);
        if (vote != null) {
            others.addAll(vote.positions().keySet());
        }
        Optional<Member> beside = vote == null ? Optional.empty() : MatterRule.of(reading, vote.sentences(), others);
        return beside.isPresent() || !isNews ? beside : MatterRule.of(reading, ofDrafts(), others);
    }

    private List<Span> ofDrafts() {
        return reading.sentences().stream()
                .filter(sentence -> OF_A_DRAFT.matcher(reading.masked(sentence)).find())
                .toList();
    }

    /** The symbol of the draft, where the text speaks of exactly one. */
    private @Nullable DraftSymbol symbol() {
        List<String> symbols = SYMBOL.matcher(reading.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        return symbols.size() == 1 ? new DraftSymbol(symbols.getFirst()) : null;
    }
}
