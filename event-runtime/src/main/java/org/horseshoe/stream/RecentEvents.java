package org.horseshoe.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last events that were read for all, bounded, so that who is a little behind needs no reading of its own. */
final class RecentEvents {

    private final int mostEvents;
    private final long mostBytes;
    private final Deque<LoggedEvent> events = new ArrayDeque<>();
    private long bytes;
    private LogPosition start;
    private LogPosition end;

    RecentEvents(int mostEvents, long mostBytes, LogPosition start) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.start = start;
        this.end = start;
    }

    void add(LoggedEvent event) {
        events.addLast(event);
        bytes += event.bytes();
        end = event.after(end);
        while (events.size() > mostEvents || bytes > mostBytes) {
            LoggedEvent oldest = events.removeFirst();
            bytes -= oldest.bytes();
            start = start.with(oldest.index(), oldest.offset() + 1);
        }
    }

    /** Where the reading for all stands. */
    LogPosition end() {
        return end;
    }

    /** Whether everything after a position is here, or still to come. */
    boolean covers(LogPosition position) {
        return position.reaches(start);
    }

    /** All that is here, in the order in which it was read. */
    List<LoggedEvent> all() {
        return List.copyOf(events);
    }
}
