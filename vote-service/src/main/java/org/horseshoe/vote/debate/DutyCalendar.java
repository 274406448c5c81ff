package org.horseshoe.vote.debate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.vote.domain.debate.Duty;
import org.horseshoe.vote.domain.debate.VetoDebate;

/**
 * Writes the debates that are due as a calendar (RFC 5545): an event on each due day, whose UID stays the same.
 *
 * <p>The stamp of an event is the day of its veto, so that a calendar that did not change is the same text.
 */
final class DutyCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    private DutyCalendar() {}

    /**
     * The calendar of these duties.
     *
     * @param service the address of this service, which each event leads back to
     */
    static String of(List<VetoDebate> duties, URI service) {
        var calendar = new DutyCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Horseshoe//Veto debates//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped("Debates of vetoes in the General Assembly"));
        for (VetoDebate debate : duties) {
            if (debate.duty() instanceof Duty.Owed owed) {
                calendar.event(debate, owed, service);
            }
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(VetoDebate debate, Duty.Owed owed, URI service) {
        String members =
                DebateLine.vetoedBy(debate.vote()).stream().map(Member::code).collect(Collectors.joining(", "));
        String subject = debate.draft().title() == null ? "" : debate.draft().title() + "\n";
        line("BEGIN:VEVENT");
        line("UID:" + debate.vote().id() + "@veto-debates.horseshoe");
        line("DTSTAMP:" + DAY.format(owed.votedOn()) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DAY.format(owed.dueOn()));
        line("DTEND;VALUE=DATE:" + DAY.format(owed.dueOn().plusDays(1)));
        line("SUMMARY:" + escaped("Veto debate due: " + debate.vote().draft() + " (" + members + ")"));
        line("DESCRIPTION:" + escaped(subject + told(owed, members)));
        line("CATEGORIES:VETO DEBATE");
        line("TRANSP:TRANSPARENT");
        line("URL:" + service.resolve("/veto-debates/" + debate.vote().id()).toASCIIString());
        line("END:VEVENT");
    }

    private static String told(Duty.Owed owed, String members) {
        LocalDate reportBy = owed.dueOn().minusDays(Duty.REPORT_HOURS_BEFORE / 24);
        return "Vetoed by " + members + " on " + owed.votedOn() + ". The General Assembly is to meet within "
                + Duty.WORKING_DAYS + " working days (A/RES/76/262); the Council's special report is invited by "
                + reportBy + ". Calendar: " + CalendarView.summary(owed.term()) + ".";
    }

    /** A text value: backslash, semicolon, comma and line break are escaped (RFC 5545, 3.3.11). */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", " ");
    }

    /** Adds a line, folded so that no part is longer than 75 octets, and none is cut within a character (3.1). */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int codePoint = content.codePointAt(at);
            String character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            at += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
