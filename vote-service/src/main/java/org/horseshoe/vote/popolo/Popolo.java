package org.horseshoe.vote.popolo;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.http.Format;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.VotingRule;
import org.jspecify.annotations.Nullable;

/**
 * Gives votes and drafts as Popolo has them (popoloproject.com, VoteEvent and Motion).
 *
 * <p>The words of Popolo: the options {@code yes}, {@code no}, {@code abstain} and {@code not voting}, the results
 * {@code pass} and {@code fail}. Members are called by their codes. What Popolo has no place for, as verdicts with their
 * reasons, is left to the other formats.
 */
public final class Popolo {

    /** Its media type. */
    public static final String TYPE = "application/vnd.popolo+json";

    /** {@code ?format=popolo}. */
    public static final Format FORMAT = new Format("popolo", MediaType.valueOf(TYPE));

    private static final String COUNCIL = "UNSC";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Popolo() {}

    /** A vote. */
    public static VoteEvent voteEvent(DraftRecord draft, VoteRecord vote) {
        return new VoteEvent(
                vote.id(),
                COUNCIL,
                new VoteEvent.Session(vote.meeting(), vote.heldOn()),
                vote.resolution(),
                draft.symbol().slug(),
                Spelling.of(vote.question().kind()),
                time(vote.heldOn()),
                result(vote.verdict()),
                counts(vote.tally()),
                vote.ballots().entrySet().stream()
                        .map(ballot -> new VoteEvent.Vote(ballot.getKey().code(), option(ballot.getValue())))
                        .toList(),
                sources(vote.claims()));
    }

    /** A draft with its votes. */
    public static Motion motion(DraftRecord draft) {
        VoteRecord deciding = draft.decidingVote();
        return new Motion(
                draft.symbol().slug(),
                COUNCIL,
                draft.title(),
                "draft resolution",
                draft.tabledOn() == null ? null : time(draft.tabledOn()),
                deciding == null ? null : requirement(deciding),
                deciding == null ? null : result(deciding.verdict()),
                draft.votes().values().stream()
                        .map(vote -> voteEvent(draft, vote))
                        .toList(),
                sources(draft.claims()));
    }

    private static String requirement(VoteRecord vote) {
        int required = VotingRule.inForceOn(vote.heldOn()).required();
        return required + " votes in favour"
                + (Boolean.TRUE.equals(vote.procedural()) ? "" : ", and no permanent member against");
    }

    private static @Nullable String result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Adopted _ -> "pass";
            case Verdict.Vetoed _, Verdict.TooFewVotes _ -> "fail";
            case Verdict.Undetermined _ -> null;
        };
    }

    private static String option(Position position) {
        return switch (position) {
            case IN_FAVOUR -> "yes";
            case AGAINST -> "no";
            case ABSTAINED -> "abstain";
            case NOT_PARTICIPATING -> "not voting";
        };
    }

    private static List<VoteEvent.Count> counts(@Nullable ReportedTally tally) {
        var counts = new ArrayList<VoteEvent.Count>();
        if (tally != null) {
            counts.add(new VoteEvent.Count(option(Position.IN_FAVOUR), tally.inFavour()));
            counts.add(new VoteEvent.Count(option(Position.AGAINST), tally.against()));
            if (tally.abstained() != null) {
                counts.add(new VoteEvent.Count(option(Position.ABSTAINED), tally.abstained()));
            }
            if (tally.notParticipating() != null) {
                counts.add(new VoteEvent.Count(option(Position.NOT_PARTICIPATING), tally.notParticipating()));
            }
        }
        return counts;
    }

    private static List<VoteEvent.Link> sources(List<Claim> claims) {
        Map<String, VoteEvent.Link> links = new TreeMap<>();
        for (Claim claim : claims) {
            Evidence from = claim.evidence();
            String url = from == null || from.url() == null ? null : uri(from.url());
            if (from != null && url != null) {
                links.putIfAbsent(url, new VoteEvent.Link(url, from.publisher()));
            }
        }
        return List.copyOf(links.values());
    }

    /** The address as a URI (RFC 3986), which is ASCII; null where it can be none. */
    private static @Nullable String uri(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static OffsetDateTime time(LocalDate day) {
        return day.atStartOfDay(NEW_YORK).toOffsetDateTime();
    }
}
