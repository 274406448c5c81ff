package org.horseshoe.vote.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.Member;

/** Who sat on the Council between two changes of its membership, each set in the order of the codes. */
public record Seating(SortedSet<Member> permanent, SortedSet<Member> elected) {

    public Seating {
        permanent = Collections.unmodifiableSortedSet(new TreeSet<>(permanent));
        elected = Collections.unmodifiableSortedSet(new TreeSet<>(elected));
    }

    /** Every member, permanent or elected. */
    public SortedSet<Member> members() {
        var all = new TreeSet<>(permanent);
        all.addAll(elected);
        return all;
    }

    boolean has(Member member) {
        return permanent.contains(member) || elected.contains(member);
    }

    int size() {
        return permanent.size() + elected.size();
    }
}
