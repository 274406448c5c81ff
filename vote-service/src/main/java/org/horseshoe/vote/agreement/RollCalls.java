package org.horseshoe.vote.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The positions of all members in all votes, folded into counts by pair as the votes come: one pass, and a small square of
 * counters for each pair that ever met.
 */
final class RollCalls {

    /** The index of the count of two positions, each 0 in favour, 1 against, 2 abstained. */
    private static final int[][] COUNT = {{0, 3, 4}, {3, 1, 5}, {4, 5, 2}};

    private static final int COUNTS = 6;

    private final SortedSet<String> wanted;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> members = new ArrayList<>();
    private final Map<Integer, int[]> pairs = new HashMap<>();
    private final int[] present = new int[64];
    private final int[] positions = new int[64];
    private int named;
    private int partlyInferred;

    /**
     * Nothing counted yet.
     *
     * @param wanted the members whose pairs are asked for; none means all
     */
    RollCalls(SortedSet<String> wanted) {
        this.wanted = wanted;
    }

    /** Counts one vote: the codes of the members by position with blanks between them, and those that are inferred. */
    void add(String inFavour, String against, String abstained, Set<String> inferred) {
        int count = add(inFavour, 0, 0);
        count = add(against, 1, count);
        count = add(abstained, 2, count);
        if (count < 2) {
            return;
        }
        boolean anyInferred = false;
        for (int i = 0; i < count; i++) {
            boolean oneInferred = !inferred.isEmpty() && inferred.contains(members.get(present[i]));
            anyInferred |= oneInferred;
            for (int j = i + 1; j < count; j++) {
                int[] counts = counts(present[i], present[j]);
                counts[COUNT[positions[i]][positions[j]]]++;
                if (oneInferred || (!inferred.isEmpty() && inferred.contains(members.get(present[j])))) {
                    counts[COUNTS]++;
                }
            }
        }
        if (anyInferred) {
            partlyInferred++;
        } else {
            named++;
        }
    }

    /** Votes counted in which every position is as a source names it. */
    int named() {
        return named;
    }

    /** Votes counted in which positions are inferred. */
    int partlyInferred() {
        return partlyInferred;
    }

    /** The pairs that were asked for, in the order of the codes. */
    List<Agreement> agreements(Abstention rule) {
        var found = new TreeMap<String, Agreement>();
        pairs.forEach((pair, counts) -> {
            String first = members.get(pair >> 16);
            String second = members.get(pair & 0xffff);
            boolean inOrder = first.compareTo(second) < 0;
            String one = inOrder ? first : second;
            String other = inOrder ? second : first;
            found.put(one + other, Agreement.of(one, other, counts, counts[COUNTS], rule));
        });
        return List.copyOf(found.values());
    }

    private int add(String codes, int position, int count) {
        int at = count;
        for (int from = 0; from < codes.length(); ) {
            int to = codes.indexOf(' ', from);
            String code = codes.substring(from, to < 0 ? codes.length() : to);
            from = to < 0 ? codes.length() : to + 1;
            if (at < present.length && (wanted.isEmpty() || wanted.contains(code))) {
                present[at] = number(code);
                positions[at] = position;
                at++;
            }
        }
        return at;
    }

    private int number(String code) {
        Integer known = numbers.get(code);
        if (known == null) {
            known = members.size();
            numbers.put(code, known);
            members.add(code);
        }
        return known;
    }

    private int[] counts(int one, int other) {
        int pair = Math.min(one, other) << 16 | Math.max(one, other);
        return pairs.computeIfAbsent(pair, _ -> new int[COUNTS + 1]);
    }
}
