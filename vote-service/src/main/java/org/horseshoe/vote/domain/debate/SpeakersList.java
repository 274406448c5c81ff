package org.horseshoe.vote.domain.debate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke in a debate: the vetoing members first, who have precedence (A/RES/76/262, para. 2), then the others in the
 * order of the record, then those of whom only a statement is known.
 *
 * @param departures where the record's order gave the vetoing members no precedence, in sentences
 */
public record SpeakersList(List<Speaker> inOrder, List<String> departures) {
    public SpeakersList {
        inOrder = List.copyOf(inOrder);
        departures = List.copyOf(departures);
    }

    /**
     * One speaker.
     *
     * @param vetoed whether the veto was this member's
     * @param spokeAs its place in the record; absent where the record as told does not list it
     */
    public record Speaker(
            Member state, boolean vetoed, @Nullable Integer spokeAs) {}

    /**
     * The list of a debate.
     *
     * @param vetoedBy the vetoing members
     * @param record the states in the order in which they spoke
     * @param others states that made a statement there
     */
    static SpeakersList of(Collection<Member> vetoedBy, Collection<Member> record, Collection<Member> others) {
        List<Member> places = new ArrayList<>(new LinkedHashSet<>(record));
        var names = new LinkedHashSet<Member>();
        places.stream().filter(vetoedBy::contains).forEach(names::add);
        others.stream().filter(vetoedBy::contains).sorted().forEach(names::add);
        names.addAll(places);
        others.stream().sorted().forEach(names::add);
        return new SpeakersList(
                names.stream()
                        .map(name -> new Speaker(name, vetoedBy.contains(name), place(places, name)))
                        .toList(),
                departures(vetoedBy, places));
    }

    private static @Nullable Integer place(List<Member> places, Member name) {
        int index = places.indexOf(name);
        return index < 0 ? null : index + 1;
    }

    private static List<String> departures(Collection<Member> vetoedBy, List<Member> places) {
        var departures = new ArrayList<String>();
        var before = new ArrayList<Member>();
        for (Member member : places) {
            if (!vetoedBy.contains(member)) {
                before.add(member);
            } else if (!before.isEmpty()) {
                departures.add(member + " vetoed and had precedence; before it spoke "
                        + String.join(", ", before.stream().map(Member::code).toList()) + ".");
            }
        }
        return departures;
    }
}
