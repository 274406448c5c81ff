package org.horseshoe.ingest.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the votes on one draft apart, the same way from every record: the only vote needs no label.
 *
 * <p>The earliest drafts have no symbol; the record of their meeting stands in its place, and one meeting has several
 * votes. A draft that was put to the vote again at another meeting has its first vote without a label, the later ones
 * under the meeting.
 */
final class VoteNames {

    /**
     * One vote as a record tells of it.
     *
     * @param label what tells it from other votes, in the words of the record
     * @param content what else the record says, so that a row printed twice is one vote
     */
    record Entry(
            DraftSymbol draft,
            QuestionKind kind,
            @Nullable String label,
            LocalDate day,
            @Nullable String meeting,
            String content) {

        boolean isOfTheSameMeeting(Entry other) {
            return day.equals(other.day) && Objects.equals(meeting, other.meeting);
        }
    }

    private record Key(DraftSymbol draft, QuestionKind kind) {}

    private static final Comparator<Entry> EARLIEST =
            Comparator.comparing(Entry::day).thenComparing(entry -> number(entry.meeting()));

    private final Map<Key, List<Entry>> noted = new HashMap<>();

    /** Notes a vote; all are noted before the first one is named. */
    void note(Entry entry) {
        List<Entry> known = noted.computeIfAbsent(new Key(entry.draft(), entry.kind()), _ -> new ArrayList<>());
        if (RecordSymbols.isMeeting(entry.draft()) || !known.contains(entry)) {
            known.add(entry);
        }
    }

    /** Names the votes in the order in which they were noted. */
    Naming naming() {
        return new Naming();
    }

    /** Names votes; the same one again is told by counting. */
    final class Naming {

        private final Map<Entry, Integer> told = new HashMap<>();

        Question question(Entry entry) {
            List<Entry> all = noted.getOrDefault(new Key(entry.draft(), entry.kind()), List.of(entry));
            int times = RecordSymbols.isMeeting(entry.draft()) ? told.merge(entry, 1, Integer::sum) : 1;
            Entry first = all.stream().min(EARLIEST).orElse(entry);
            String meeting = entry.isOfTheSameMeeting(first)
                    ? ""
                    : entry.meeting() == null ? entry.day().toString() : entry.meeting();
            String label = (meeting + " " + within(entry, all, times)).strip();
            return new Question(entry.kind(), label.isEmpty() ? null : label);
        }
    }

    /** What tells a vote from the others of its meeting. */
    private static String within(Entry entry, List<Entry> all, int times) {
        List<Entry> meeting = all.stream().filter(entry::isOfTheSameMeeting).toList();
        if (meeting.size() < 2) {
            return entry.kind() == QuestionKind.PARAGRAPH && entry.label() != null ? entry.label() : "";
        }
        int number = 0;
        int left = times;
        for (Entry other : meeting) {
            if (Objects.equals(other.label(), entry.label())) {
                number++;
            }
            if (other.equals(entry) && --left == 0) {
                break;
            }
        }
        String label = entry.label() == null ? "" : entry.label();
        return number <= 1 ? label : (label + " (" + number + ")").strip();
    }

    private static int number(@Nullable String meeting) {
        return meeting == null ? 0 : Integer.parseInt(meeting.replaceAll("\\D", ""));
    }
}
