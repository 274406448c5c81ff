package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.extraction.Told.Fate;
import org.jspecify.annotations.Nullable;

/** Reads votes still to come, statements of the Council, and what is told of the debate that follows a veto. */
final class CouncilRule {

    private static final String AHEAD =
            "(?:will|would|(?<!\\bhad\\s)to|could|may|might|plans?|planned|planning|expected|scheduled|set|due)";
    private static final Pattern TO_VOTE = Grammar.pattern("\\b" + AHEAD
            + "\\s+(?!not\\b|(?:the|a)\\s+vote\\b)(?:[\\w]+\\s+){0,2}?vote\\b(?!\\s+(?:against|for|in\\s+favou?r|down|no|yes))|\\b"
            + AHEAD
            + "\\s+(?:be\\s+put\\s+to\\s+(?:the|a)\\s+vote|call\\s+(?:for\\s+)?(?:a|the)\\s+vote|(?:put|bring)\\b[^.;]{0,60}?\\bto\\s+(?:the|a)\\s+vote)\\b"
            + "|\\bvote\\b[^.;]{0,50}?\\b(?:is|was)\\s+(?:planned|scheduled|expected|set|due)\\b");
    private static final Pattern CALLED = Grammar.pattern(
            "\\b(?:called|requested|asked\\s+for)\\s+(?:an?\\s+)?(?:[\\w.]+\\s+){0,3}?(?:council\\s+)?vote\\s+(?:for|on)\\s+(?:\\w+\\s+)?$");
    private static final Pattern A_VOTE = Grammar.pattern("\\bvote\\b");
    private static final Pattern NO_VOTE = Grammar.pattern("\\bno\\s+(?:\\w+\\s+){0,4}$");
    private static final Pattern PUT_OFF =
            Grammar.pattern("\\bvote\\b[^.;]{0,90}?\\b(?:was|has\\s+been|is)\\s+(?:again\\s+)?"
                    + "(?:put\\s+off|postponed|delayed|pushed\\s+back|moved|rescheduled)\\s+(?:until|till|to|for)\\s+");
    private static final Pattern SOON =
            Grammar.pattern("[^.;]{0,20}?\\b(?:this|next|the\\s+coming)\\s+(?:week|month)s?\\b");
    private static final Pattern A_LIMIT =
            Grammar.pattern("\\b(?:by|until|through|since|before|expires?\\s+on|(?:cast|vetoed|used)\\s+on)\\s+$");
    private static final Pattern BY_NOW = Grammar.pattern(
            "\\b(?:voted|vetoed|failed|refused|if|unless|had\\s+(?:\\w+\\s+)?(?:wanted|planned|hoped|meant))\\b");

    private static final Pattern STATEMENT = Grammar.pattern("\\b(?<kind>presidential|press|formal)\\s+statements?\\b");
    private static final Pattern BLOCKED = Grammar.pattern(
            "\\b(?:block(?:ed|ing)|oppos(?:ed|ing)|prevent(?:ed|ing)|thwarted|stopped|objected|refused|sunk|sank|scuttled|held\\s+up)\\b");
    private static final Pattern PROPOSED = Grammar.pattern(
            "\\b(?:propos(?:e[ds]?|ing)|suggest(?:ed|s|ing)|call(?:ed|s|ing)\\s+for|urged|sought|favou?r(?:s|ed)|prefer(?:s|red))\\b");
    private static final Pattern ISSUED = Grammar.pattern(
            "\\b(?:condemned|welcomed|deplored|said|urged|demanded|voiced|expressed|rebuked|warned|called|denounced|condemns)\\b[^.;]{0,90}?\\bin\\s+an?\\s+(?:\\w+\\s+)?$|\\b(?:issued|put\\s+out|adopted|agreed(?:\\s+(?:on|to))?|approved|released|read\\s+out)\\b");
    /** "A press statement came to nothing: China and Russia blocked it". */
    private static final Pattern BLOCKED_IT = Grammar.pattern(
            "(?<who>" + Grammar.STATES + ")\\s+(?:had\\s+|have\\s+)?(?:blocked|stopped|prevented|rejected)\\s+it\\b");

    private static final Pattern NOT = Grammar.pattern("\\b(?:not|never|n['’]t|would|could|failed)\\b");
    private static final Pattern WOULD_HAVE = Grammar.pattern("\\bwould\\s+have\\s+(?:preferred|liked|suited)\\b");
    private static final Pattern STATES = Grammar.pattern(Grammar.STATES);
    private static final Pattern COUNCIL = Grammar.pattern("\\b(?:council|UNSC|president)\\b");

    private static final Pattern ASSEMBLY = Grammar.pattern("\\bGeneral\\s+Assembly\\b");
    private static final Pattern TO_MEET = Grammar.pattern(
            "\\b(?:called|convened|scheduled|announced)\\s+(?:a|the)\\s+(?:\\w+\\s+){0,2}(?:meeting|debate|session)\\s+(?:for|on)\\b|\\b(?:will|is\\s+to|are\\s+to|scheduled\\s+to|due\\s+to|set\\s+to|expected\\s+to)\\s+(?:\\w+\\s+)?(?:meet|debate|convene|discuss|hold|take\\s+up)\\b");
    private static final Pattern VETO = Grammar.pattern("\\bveto(?:es|ed)?\\b");

    private static final String WHO =
            "(?:countries|states|delegations|members|speakers|nations|member\\s+states|representatives|envoys)";
    private static final Pattern REGISTERED = Grammar.pattern(
            "(?<about>\\b(?:nearly|almost|about|around|some|more\\s+than|over|at\\s+least)\\s+)?(?<count>"
                    + Numbers.NUMBER
                    + ")\\s+" + WHO
                    + "\\b[^.;]{0,40}?\\b(?:registered|signed\\s+up|inscribed|asked\\s+to\\s+speak|asked\\s+for\\s+the\\s+floor|on\\s+the\\s+(?:speakers['’]*\\s+)?list"
                    + "|(?:slated|due|scheduled)\\s+to\\s+speak|put\\s+(?:down\\s+)?their\\s+names(?!\\s+to\\s+(?:the|a)\\b))\\b");
    private static final Pattern FIRST = Grammar.pattern(
            "\\b(?:taking|given|took|takes?|had)\\s+the\\s+floor\\s+(?:first|ahead\\s+of)|\\b(?:was|were|be)\\s+heard\\s+first\\b|\\bfloor\\s+(?:went\\s+)?first\\b|\\b(?:goes|went|came)\\s+first\\b|\\bheard\\s+(?:ahead\\s+of|before)\\s+(?:all|every)|\\b(?:members?|states?|countr(?:y|ies))\\b[^.;]{0,40}?\\b(?:cast|casting|used|using|exercis\\w+)\\b[^.;]{0,20}?\\bveto(?:es)?\\b[^.;]{0,60}?\\b(?:precedence|first|priority)\\b");

    private static final Cues VOTE = Cues.any(Cue.VOTE);
    private static final Cues VETOES = Cues.any(Cue.VETO);
    private static final Cues SPEAKERS = Cues.any(Cue.SPEAKERS);
    private static final Cues STATEMENTS = Cues.any(Cue.STATEMENT);
    private static final Cues DEBATE = Cues.any(Cue.ASSEMBLY, Cue.SPEAKERS, Cue.VETO);
    private static final Cues ANY = Cues.any(Cue.VOTE, Cue.STATEMENT, Cue.ASSEMBLY, Cue.SPEAKERS, Cue.VETO);

    private final Reading reading;
    private final List<Finding> into = new ArrayList<>();

    private CouncilRule(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading) {
        var rule = new CouncilRule(reading);
        for (Span sentence : reading.sentences(ANY)) {
            String words = reading.masked(sentence);
            if (reading.has(sentence, VOTE)) {
                rule.scheduled(sentence, words);
            }
            if (reading.has(sentence, STATEMENTS)) {
                rule.statement(sentence, words);
            }
            if (reading.has(sentence, DEBATE)) {
                rule.debate(sentence, words);
            }
        }
        return rule.into;
    }

    private void scheduled(Span sentence, String words) {
        Matcher later = PUT_OFF.matcher(words);
        if (later.find() && TallyRule.isOfTheCouncil(reading, sentence)) {
            Span span = Finding.span(sentence, later);
            reading.days(sentence).stream()
                    .filter(day -> day.span().start() == span.end())
                    .findFirst()
                    .ifPresent(day -> voteOn(day, span, sentence));
            return;
        }
        if (TallyRule.isOfTheCouncil(reading, sentence)) {
            for (DayMention day : reading.days(sentence)) {
                String before =
                        reading.masked(new Span(sentence.start(), day.span().start()));
                Matcher called = CALLED.matcher(before);
                if (called.find()) {
                    voteOn(day, Finding.span(sentence, called).and(day.span()), sentence);
                    return;
                }
            }
        }
        Matcher found = TO_VOTE.matcher(words);
        if (A_VOTE.matcher(words).find()
                && TallyRule.isOfTheCouncil(reading, sentence)
                && found.find()
                && !NO_VOTE.matcher(words.substring(0, found.start())).find()
                && !BY_NOW.matcher(words.substring(0, found.start())).find()) {
            Span span = Finding.span(sentence, found);
            LocalDate day = ahead(sentence, span);
            into.add(new Finding(
                    new Told.VoteScheduled(day), "scheduled-vote", span, sentence, day == null ? 0.6 : 0.8));
        }
    }

    private void voteOn(DayMention day, Span span, Span sentence) {
        LocalDate due = Days.ahead(day, reading.text(), reading.article().publishedAt());
        into.add(new Finding(new Told.VoteScheduled(due), "scheduled-vote", span, sentence, 0.8));
    }

    private void statement(Span sentence, String words) {
        Matcher found = STATEMENT.matcher(words);
        while (found.find()) {
            String before = words.substring(Math.max(0, found.start() - 120), found.start());
            String after = words.substring(found.end(), Math.min(words.length(), found.end() + 40));
            boolean ofTheCouncil = COUNCIL.matcher(words).find()
                    || reading.namesTheCouncilItself(reading.sentenceBefore(sentence))
                    || !found.group("kind").equalsIgnoreCase("press");
            Fate fate = fate(before);
            Matcher stopped = BLOCKED_IT.matcher(words);
            boolean blockedIt = stopped.find(found.end());
            if (fate == null && blockedIt) {
                fate = Fate.REJECTED;
            }
            if (fate == null && after.matches("(?s),?\\s+(?:was|were|has been|agreed|issued|adopted|released).*")) {
                fate = fate(after);
            }
            if (fate == null
                    || WOULD_HAVE.matcher(before).find()
                    || !ofTheCouncil
                    || (fate == Fate.IN_PLACE && NOT.matcher(before).find())) {
                continue;
            }
            Matcher who = STATES.matcher(words.substring(0, found.start()));
            List<Member> by = fate != Fate.IN_PLACE && who.find()
                    ? reading.members(new Span(sentence.start() + who.start(), sentence.start() + who.end()))
                    : List.of();
            if (fate != Fate.IN_PLACE && blockedIt) {
                fate = Fate.REJECTED;
                by = reading.members(
                        new Span(sentence.start() + stopped.start("who"), sentence.start() + stopped.end("who")));
            }
            boolean presidential = !found.group("kind").equalsIgnoreCase("press");
            into.add(new Finding(
                    new Told.CouncilStatement(presidential, fate, by),
                    "council-statement",
                    Finding.span(sentence, found),
                    sentence,
                    found.group("kind").equalsIgnoreCase("formal") ? 0.7 : 0.85));
        }
    }

    private static @Nullable Fate fate(String words) {
        if (BLOCKED.matcher(words).find()) {
            return Fate.REJECTED;
        }
        if (PROPOSED.matcher(words).find()) {
            return Fate.PROPOSED;
        }
        return ISSUED.matcher(words).find() ? Fate.IN_PLACE : null;
    }

    private void debate(Span sentence, String words) {
        Matcher meet = TO_MEET.matcher(words);
        if (ASSEMBLY.matcher(words).find() && VETO.matcher(words).find() && meet.find()) {
            LocalDate day = ahead(sentence, Finding.span(sentence, meet));
            if (day != null) {
                into.add(new Finding(
                        new Told.DebateAnnounced(day),
                        "debate-announced",
                        Finding.span(sentence, meet),
                        sentence,
                        0.8));
            }
        }
        Matcher registered = REGISTERED.matcher(words);
        if (reading.has(sentence, SPEAKERS) && registered.find()) {
            Numbers.whole(registered.group("count"))
                    .ifPresent(count -> into.add(new Finding(
                            new Told.SpeakersRegistered(count, registered.group("about") != null),
                            "speakers",
                            Finding.span(sentence, registered),
                            sentence,
                            0.85)));
        }
        Matcher first = FIRST.matcher(words);
        if (reading.has(sentence, VETOES) && first.find()) {
            into.add(new Finding(
                    new Told.VetoingMembersFirst(), "vetoing-first", Finding.span(sentence, first), sentence, 0.8));
        }
    }

    /** The first day after a place, and where there is none the first day of the sentence. */
    private @Nullable LocalDate ahead(Span sentence, Span place) {
        List<DayMention> days = reading.days(sentence).stream()
                .filter(day -> !A_LIMIT.matcher(reading.masked(
                                new Span(sentence.start(), day.span().start())))
                        .find())
                .toList();
        boolean vaguely = SOON.matcher(reading.masked(new Span(place.end(), sentence.end())))
                .lookingAt();
        return days.stream()
                .filter(day -> day.span().start() >= place.end())
                .findFirst()
                .or(() -> vaguely ? Optional.empty() : days.stream().findFirst())
                .map(day -> Days.ahead(day, reading.text(), reading.article().publishedAt()))
                .orElse(null);
    }
}
