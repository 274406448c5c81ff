package org.horseshoe.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.http.Problems;
import org.horseshoe.stream.LogLayout.Topic;

/**
 * A position as the {@code id} of a server-sent event: {@code outcomes~kJ3x9aQz~5.12.7}, a group for each topic with the
 * beginning of the topic's id and the next offset of each partition. It needs no encoding in a header or an address.
 */
final class PositionToken {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._-]{1,120}~[A-Za-z0-9_-]{1,8}~\\d{1,18}(\\.\\d{1,18}){0,999}");
    private static final String EXAMPLE = "outcomes~kJ3x9aQz~5.12.7";

    private record Group(String id, List<Long> next) {}

    private PositionToken() {}

    static String of(LogLayout layout, LogPosition position) {
        var token = new StringBuilder();
        int index = 0;
        for (Topic topic : layout.topics()) {
            token.append(token.isEmpty() ? "" : "~")
                    .append(topic.family())
                    .append('~')
                    .append(mark(topic))
                    .append('~');
            for (int partition = 0; partition < topic.partitions(); partition++) {
                token.append(partition == 0 ? "" : ".").append(position.at(index++));
            }
        }
        return token.toString();
    }

    /**
     * Reads a token; a partition that was added since begins at 0, a topic that was added since at the present.
     *
     * @throws HttpProblem 400 for what is no token of this stream, 410 for one of a log that is no more
     */
    static LogPosition parse(LogLayout layout, String token, LogPosition present) {
        Map<String, Group> groups = groups(token);
        List<Long> next = new ArrayList<>();
        for (Topic topic : layout.topics()) {
            Group group = groups.remove(topic.family());
            for (int partition = 0; partition < topic.partitions(); partition++) {
                next.add(
                        group == null
                                ? present.at(next.size())
                                : partition < group.next().size() ? group.next().get(partition) : 0L);
            }
            if (group != null
                    && (!group.id().equals(mark(topic)) || group.next().size() > topic.partitions())) {
                throw gone("it is of a topic " + topic.name() + " that was made anew since");
            }
        }
        if (!groups.isEmpty()) {
            throw Problems.badRequest(
                    "Last-Event-ID",
                    "\"" + token + "\" is of another stream; this one has "
                            + layout.topics().stream().map(Topic::family).toList());
        }
        return LogPosition.of(next.stream().mapToLong(Long::longValue).toArray());
    }

    /** 410 that says what to do. */
    static HttpProblem gone(String why) {
        return Problems.gone(
                "No stream can go on after this Last-Event-ID: " + why
                        + ". Begin again with from=beginning and skip the events whose id you have, or without an id from now on");
    }

    private static Map<String, Group> groups(String token) {
        String[] parts = token.split("~", -1);
        Map<String, Group> groups = new HashMap<>();
        for (int i = 0; i < parts.length; i += 3) {
            if (i + 2 >= parts.length
                    || !FORM.matcher(parts[i] + "~" + parts[i + 1] + "~" + parts[i + 2])
                            .matches()) {
                throw Problems.badRequest(
                        "Last-Event-ID", "\"" + token + "\" is no id of an event of this stream such as " + EXAMPLE);
            }
            List<Long> next = new ArrayList<>();
            for (String offset : parts[i + 2].split("\\.", -1)) {
                next.add(Long.valueOf(offset));
            }
            groups.put(parts[i], new Group(parts[i + 1], next));
        }
        return groups;
    }

    private static String mark(Topic topic) {
        return topic.id().length() > 8 ? topic.id().substring(0, 8) : topic.id();
    }
}
