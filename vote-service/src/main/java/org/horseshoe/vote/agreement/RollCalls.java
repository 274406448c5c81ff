package org.horseshoe.vote.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The positions of all members in all votes, folded into counts by pair as the votes come: one pass, and seven counters
 * for each pair that ever met.
 */
final class RollCalls {

    /** The index of the count of two positions, each 0 in favour, 1 against, 2 abstained. */
    private static final int[][] COUNT = {{0, 3, 4}, {3, 1, 5}, {4, 5, 2}};

    private static final int COUNTS = 6;
    private static final int MOST_SEATS = 32;

    private final SortedSet<String> wanted;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> members = new ArrayList<>();
    private int[] @Nullable [] pairs = new int[1_024][];
    private final int[] present = new int[MOST_SEATS];
    private final int[] positions = new int[MOST_SEATS];
    private final boolean[] follows = new boolean[MOST_SEATS];
    private int named;
    private int withInferred;

    /**
     * Nothing counted yet.
     *
     * @param wanted the members whose pairs are asked for; none means all
     */
    RollCalls(SortedSet<String> wanted) {
        this.wanted = wanted;
    }

    /** Counts one vote: the codes of the members by position with blanks between them, and which of them are inferred. */
    void add(String inFavour, String against, String abstained, String inferred) {
        int count = add(inFavour, 0, inferred, 0);
        count = add(against, 1, inferred, count);
        count = add(abstained, 2, inferred, count);
        if (count < 2) {
            return;
        }
        boolean anyFollows = false;
        for (int i = 0; i < count; i++) {
            anyFollows |= follows[i];
            for (int j = i + 1; j < count; j++) {
                int[] counts = counts(present[i], present[j]);
                counts[COUNT[positions[i]][positions[j]]]++;
                if (follows[i] || follows[j]) {
                    counts[COUNTS]++;
                }
            }
        }
        if (anyFollows) {
            withInferred++;
        } else {
            named++;
        }
    }

    /** Votes counted in which every position is as a source names it. */
    int named() {
        return named;
    }

    /** Votes counted in which positions are inferred. */
    int withInferred() {
        return withInferred;
    }

    /** The pairs that were asked for, in the order of the codes. */
    List<Agreement> agreements(Abstention rule) {
        var found = new TreeMap<String, Agreement>();
        for (int larger = 1; larger < members.size(); larger++) {
            for (int smaller = 0; smaller < larger; smaller++) {
                int pair = pair(larger, smaller);
                int[] counts = pair < pairs.length ? pairs[pair] : null;
                if (counts != null) {
                    String first = members.get(larger);
                    String second = members.get(smaller);
                    boolean inOrder = first.compareTo(second) < 0;
                    String one = inOrder ? first : second;
                    String other = inOrder ? second : first;
                    found.put(one + other, Agreement.of(one, other, counts, counts[COUNTS], rule));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private int add(String codes, int position, String inferred, int count) {
        int at = count;
        for (int from = 0; from < codes.length(); ) {
            int to = codes.indexOf(' ', from);
            String code = codes.substring(from, to < 0 ? codes.length() : to);
            from = to < 0 ? codes.length() : to + 1;
            if (at < MOST_SEATS && (wanted.isEmpty() || wanted.contains(code))) {
                present[at] = number(code);
                positions[at] = position;
                follows[at] = !inferred.isEmpty() && inferred.contains(code);
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
        int pair = one > other ? pair(one, other) : pair(other, one);
        if (pair >= pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pair);
        }
        int[] counts = pairs[pair];
        if (counts == null) {
            counts = new int[COUNTS + 1];
            pairs[pair] = counts;
        }
        return counts;
    }

    /** The place of a pair in a triangle of all pairs. */
    private static int pair(int larger, int smaller) {
        return larger * (larger - 1) / 2 + smaller;
    }
}
