package org.horseshoe.vote.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;

/** Samples from the record of the Council, and short ways to say them. */
final class Record {

    static final CouncilMembership MEMBERSHIP = CouncilMembership.ofRecord();
    static final Member CHINA = new Member("CHN");
    static final Member RUSSIA = new Member("RUS");
    static final Member USA = new Member("USA");
    static final DraftSymbol S_2022_431 = new DraftSymbol("S/2022/431");

    private Record() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static List<Member> members(String codes) {
        return codes.isBlank()
                ? List.of()
                : Arrays.stream(codes.split(" ")).map(Member::new).toList();
    }

    static SortedMap<Member, Position> ballots(String codes, Position position) {
        var ballots = new TreeMap<Member, Position>();
        members(codes).forEach(member -> ballots.put(member, position));
        return ballots;
    }

    static List<Ballot> against(String codes) {
        return members(codes).stream()
                .map(member -> new Ballot(member, Position.AGAINST))
                .toList();
    }

    static ReportedTally tally(int inFavour, int against, Integer abstained) {
        return new ReportedTally(inFavour, against, abstained, null);
    }

    static VoteRecorded recorded(
            String draft, String day, ReportedTally tally, List<Ballot> ballots, StatedOutcome stated) {
        return new VoteRecorded(
                new DraftSymbol(draft),
                Question.DRAFT_AS_A_WHOLE,
                day(day),
                null,
                VoteMode.RECORDED,
                null,
                tally,
                ballots,
                stated,
                null);
    }

    static Claim official(ProceedingsEvent event) {
        return claim(event, SourceKind.OFFICIAL, "Dag Hammarskjöld Library", 1, "2022-06-01T00:00:00Z");
    }

    static Claim news(ProceedingsEvent event, String publisher) {
        return claim(event, SourceKind.NEWS, publisher, 0.9, "2022-05-26T22:00:00Z");
    }

    static Claim claim(ProceedingsEvent event, SourceKind kind, String publisher, double confidence, String published) {
        var evidence = new Evidence(
                kind, publisher, null, null, Instant.parse(published), null, null, null, confidence, "test/1");
        return new Claim(EventIds.ofClaim(event, publisher), event, evidence);
    }
}
