package org.horseshoe.sanctions.names;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.horseshoe.events.Topics;

/**
 * How far the log was read where the list and the proposals stood as they were answered: the last offset of each partition,
 * by topic, printed as {@code horseshoe.designations/0@41_1@7;horseshoe.outcomes/0@3}.
 */
public record ListPosition(SortedMap<String, SortedMap<Integer, Long>> topics) {

    private static final Pattern TOPIC =
            Pattern.compile("([A-Za-z0-9._-]{1,120})/(\\d{1,6}@-?\\d{1,18}(?:_\\d{1,6}@-?\\d{1,18})*)");

    public ListPosition {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }

    /**
     * Reads a position as it is printed.
     *
     * @throws IllegalArgumentException quoting what is none
     */
    public static ListPosition parse(String text) {
        SortedMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            Matcher topic = TOPIC.matcher(part);
            if (!topic.matches()) {
                throw new IllegalArgumentException("\"" + part + "\" is not a topic with its offsets");
            }
            topics.put(topic.group(1), offsets(topic.group(2)));
        }
        return new ListPosition(topics);
    }

    static SortedMap<Integer, Long> offsets(String text) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String each : text.split("_", -1)) {
            int at = each.indexOf('@');
            offsets.put(Integer.valueOf(each.substring(0, at)), Long.valueOf(each.substring(at + 1)));
        }
        return offsets;
    }

    /** The last offsets of the topic with the changes of the list. */
    SortedMap<Integer, Long> designations() {
        return of(Topics.DESIGNATIONS);
    }

    /** The last offsets of the topic with the Council's decisions. */
    SortedMap<Integer, Long> outcomes() {
        return of(Topics.OUTCOMES);
    }

    /** The last offsets of the topic with the texts of drafts. */
    SortedMap<Integer, Long> proceedings() {
        return of(Topics.PROCEEDINGS);
    }

    private SortedMap<Integer, Long> of(String topic) {
        return topics.getOrDefault(topic, new TreeMap<>());
    }

    /** Whether the log was read at least as far, in every partition. */
    public boolean reaches(ListPosition other) {
        return other.topics.entrySet().stream().allMatch(topic -> reaches(of(topic.getKey()), topic.getValue()));
    }

    private static boolean reaches(SortedMap<Integer, Long> here, Map<Integer, Long> there) {
        return there.entrySet().stream()
                .allMatch(partition -> here.getOrDefault(partition.getKey(), -1L) >= partition.getValue());
    }

    @Override
    public String toString() {
        return topics.entrySet().stream()
                .map(topic -> topic.getKey() + "/"
                        + topic.getValue().entrySet().stream()
                                .map(partition -> partition.getKey() + "@" + partition.getValue())
                                .collect(Collectors.joining("_")))
                .collect(Collectors.joining(";"));
    }
}
