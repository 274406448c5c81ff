package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;

/** Reads that the General Assembly met over a veto (A/RES/76/262), and who spoke first. */
final class DebateRule {

    private static final Pattern MEETING = Grammar.pattern(
            "\\bGeneral\\s+Assembly\\b(?=.*\\b(?:meeting|debate[ds]?|session|met|convened|discussed)\\b)|\\b(?:meeting|debate|session)\\b.*\\bGeneral\\s+Assembly\\b");
    /** The Assembly itself does it, so that the day is not one of the Council's. */
    private static final Pattern SUBJECT = Grammar.pattern(
            "^(?:the\\s+)?(?:UN\\s+|U\\.N\\.\\s+)?(?:General\\s+)?Assembly\\s+(?:\\w+\\s+)?(?:met|convened|gathered|held|debated)\\b");

    private static final Pattern VETO = Grammar.pattern("\\b(?:veto(?:es|ed)?|negative\\s+vote)\\b");
    private static final Pattern STILL_TO_COME = Grammar.pattern(
            "\\b(?:will|would|is\\s+to|are\\s+to|scheduled|due|must|expected|plans?\\s+to|set\\s+to)\\b");
    private static final Pattern SPOKE_FIRST = Grammar.pattern(
            "(?<who>" + Grammar.ONE_STATE + ")(?:['’]s?)?[^.;" + Reading.STATE
                    + "]{0,80}?\\b(?:spoke\\s+first|was\\s+(?:the\\s+)?first\\s+to\\s+speak|took\\s+the\\s+floor\\s+first|opened\\s+the\\s+debate)\\b");

    private static final Cues ASSEMBLY = Cues.any(Cue.ASSEMBLY);
    private static final Cues FIRST = Cues.any(Cue.FIRST);
    private static final int NEAR = 30;

    private DebateRule() {}

    /** A day on which the Assembly met, and where the text says so. */
    record Found(LocalDate heldOn, boolean exact, Span sentence) {}

    /** One for each day, in the order of the days. */
    static List<Found> in(Reading reading) {
        Map<LocalDate, Found> byDay = new TreeMap<>();
        List<Span> sentences = reading.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            if (!reading.has(sentence, ASSEMBLY)) {
                continue;
            }
            String words = reading.masked(sentence);
            String next = i + 1 < sentences.size() ? reading.masked(sentences.get(i + 1)) : "";
            List<DayMention> days = daysOfTheMeeting(reading, sentence, words);
            boolean met = (MEETING.matcher(words).find()
                            || SUBJECT.matcher(words).find())
                    && !STILL_TO_COME.matcher(words.split("\\bthat\\b", 2)[0]).find();
            boolean ofAVeto = VETO.matcher(words).find() || VETO.matcher(next).find();
            boolean theAssemblysDay = !reading.speaksOfTheCouncil(sentence)
                    || SUBJECT.matcher(words).find();
            if (met && ofAVeto && days.size() == 1 && theAssemblysDay) {
                DayMention day = days.getFirst();
                byDay.putIfAbsent(day.day(), new Found(day.day(), day.exact(), sentence));
            }
        }
        return List.copyOf(byDay.values());
    }

    /** The sentence's days; where it begins with the Assembly's meeting, the day that is told with that. */
    private static List<DayMention> daysOfTheMeeting(Reading reading, Span sentence, String words) {
        List<DayMention> days = reading.days(sentence);
        Matcher subject = SUBJECT.matcher(words);
        return days.size() > 1 && subject.find()
                ? days.stream()
                        .filter(day -> day.span().start() <= sentence.start() + subject.end() + NEAR)
                        .limit(1)
                        .toList()
                : days;
    }

    /** Who spoke first; the order of the others a text seldom tells. */
    static List<Member> speakers(Reading reading) {
        for (Span sentence : reading.sentences(FIRST)) {
            Matcher found = SPOKE_FIRST.matcher(reading.masked(sentence));
            if (found.find()) {
                return reading.members(
                        new Span(sentence.start() + found.start("who"), sentence.start() + found.end("who")));
            }
        }
        return List.of();
    }
}
