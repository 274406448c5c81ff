package org.horseshoe.vote.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;

/** How members, positions and figures are written in sentences. */
final class Wording {

    private Wording() {}

    /** {@code 13-2-0}, without the abstentions where they are not known; who took no part is added in words. */
    static String of(ReportedTally tally) {
        Integer absent = tally.notParticipating();
        return tally.inFavour() + "-" + tally.against() + (tally.abstained() == null ? "" : "-" + tally.abstained())
                + (absent == null || absent == 0 ? "" : " with " + absent + " not participating");
    }

    /** What a member did: {@code voted in favour}, {@code took no part}. */
    static String of(Position position) {
        return switch (position) {
            case IN_FAVOUR -> "voted in favour";
            case AGAINST -> "voted against";
            case ABSTAINED -> "abstained";
            case NOT_PARTICIPATING -> "took no part";
        };
    }

    /** The act at the head of a sentence: {@code A vote in favour by}, {@code An abstention of}. */
    static String act(Position position) {
        return switch (position) {
            case IN_FAVOUR -> "A vote in favour by";
            case AGAINST -> "A vote against by";
            case ABSTAINED -> "An abstention of";
            case NOT_PARTICIPATING -> "The absence of";
        };
    }

    /** A constant in plain words: {@code written procedure}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The codes with commas between them. */
    static String of(Collection<Member> members) {
        return members.stream().map(Member::code).collect(Collectors.joining(", "));
    }

    /** {@code 1 more vote}, {@code 3 more votes}. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
