package org.horseshoe.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sees to it that numbers only rise. */
final class Ratchet {

    private final Map<String, Long> furthest = new TreeMap<>();
    private final List<String> fallen = new ArrayList<>();

    /** Looks at all numbers as they are now. */
    synchronized void see(Map<String, Long> numbers) {
        numbers.forEach((name, number) -> {
            Long before = furthest.put(name, number);
            if (before != null && number < before) {
                fallen.add(name + " fell from " + before + " to " + number);
            }
        });
    }

    synchronized List<String> fallen() {
        return List.copyOf(fallen);
    }
}
