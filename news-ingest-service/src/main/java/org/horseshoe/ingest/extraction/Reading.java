package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.horseshoe.ingest.gazetteer.StateNames;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with what the gazetteers found in it.
 *
 * <p>In the masked text every character of a state's name is {@link #STATE}, so that the rules can speak of states
 * whatever they are called, and every offset is the same in both texts.
 */
final class Reading {

    /** Stands for a character of a state's name; from the private use area, so that no text has it. */
    static final char STATE = '\uE000';

    private static final int DAY_IS_NEXT = 50;
    private static final Pattern DAY_FOLLOWS = Pattern.compile(
            "(?:\\s+(?:in|at)\\s+the\\s+(?:U\\.?N\\.?\\s+)?(?:Security\\s+)?[Cc]ouncil)?(?:\\s+(?:Security Council\\s+)?vote)?\\s+(?:(?:on|of)\\s+(?:\\w+day,?\\s+)?)?");
    private static final Pattern ANOTHER_CLAUSE =
            Pattern.compile("[,;]\\s+(?:and\\s+|but\\s+|while\\s+|then\\s+)?on\\s+$");
    private static final Pattern ANOTHER_DAY =
            Pattern.compile("\\s*(?:,|,?\\s+and)\\s+(?:then\\s+|again\\s+)?(?:on\\s+)?");
    private static final int LONGEST_QUOTE = 500;
    private static final Pattern A_LIMIT =
            Pattern.compile("\\b(?:until|till|through|expir(?:es?|ing|ed)\\s+on)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LIMIT = 20;
    private static final Pattern COUNCIL =
            Pattern.compile("(?<!\\b[Nn]ational )\\b[Ss]ecurity [Cc]ouncil\\b|\\bUNSC\\b|\\bU\\.?N\\.? council\\b");

    /** The Council, and not one of its committees. */
    private static final Pattern COUNCIL_ITSELF =
            Pattern.compile("(?:" + COUNCIL.pattern() + ")(?!(?:['’]s)?\\s+(?:[\\w-]+\\s+){0,3}?[Cc]ommittee)");

    private static final Cues OF_THE_COUNCIL = Cues.any(Cue.COUNCIL);

    private final Article article;
    private final String text;
    private final String masked;
    private final List<StateMention> states;
    private final List<DayMention> days;
    private final List<Span> sentences;
    private final String[] maskedSentences;
    private final Cues[] cues;
    private final Set<Member> named;

    Reading(Article article) {
        this.article = article;
        this.text = withPlainSpaces(article.text());
        this.states = StateNames.in(text);
        this.sentences = Sentences.of(text);
        this.masked = mask(text, states);
        this.maskedSentences =
                sentences.stream().map(sentence -> sentence.of(masked)).toArray(String[]::new);
        this.cues =
                sentences.stream().map(sentence -> Cues.in(masked, sentence)).toArray(Cues[]::new);
        this.named = states.stream().map(StateMention::state).collect(Collectors.toSet());
        this.days = Days.in(this);
    }

    /** A text in which {@link #STATE} stands for each character of a state's name. */
    static String mask(String text, List<StateMention> states) {
        char[] letters = text.toCharArray();
        states.forEach(state -> Arrays.fill(letters, state.start(), state.end(), STATE));
        return new String(letters);
    }

    /** Without no-break spaces and their kin, which the press strews about, and without what masks states. */
    private static String withPlainSpaces(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c > 0x7F && (c == STATE || Character.getType(c) == Character.SPACE_SEPARATOR)) {
                letters[i] = ' ';
            }
        }
        return new String(letters);
    }

    Article article() {
        return article;
    }

    /** The article's text with plain spaces; offsets are those of the article's own. */
    String text() {
        return text;
    }

    /** The masked text of a span. */
    String masked(Span span) {
        int index = sentences.isEmpty() ? 0 : indexOf(span.start());
        return sentences.isEmpty() || !sentences.get(index).equals(span) ? span.of(masked) : maskedSentences[index];
    }

    List<Span> sentences() {
        return sentences;
    }

    /** The sentences that have one of these cues. */
    List<Span> sentences(Cues wanted) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < cues.length; i++) {
            if (cues[i].meet(wanted)) {
                found.add(sentences.get(i));
            }
        }
        return found;
    }

    /** The sentences that name a state and have one of these cues. */
    List<Span> sentencesOnStates(Cues wanted) {
        return sentences(wanted).stream()
                .filter(sentence -> !states(sentence).isEmpty())
                .toList();
    }

    /** Whether a sentence of this article has one of these cues. */
    boolean has(Span sentence, Cues wanted) {
        return cues[indexOf(sentence.start())].meet(wanted);
    }

    /** The sentence at a place, or the one before it where none is there. */
    Span sentenceAt(int position) {
        return sentences.get(indexOf(position));
    }

    /** The sentence before one, or itself where it is the first. */
    Span sentenceBefore(Span sentence) {
        return sentences.get(Math.max(0, indexOf(sentence.start()) - 1));
    }

    /** The sentence after one, or itself where it is the last. */
    Span sentenceAfter(Span sentence) {
        return sentences.get(Math.min(sentences.size() - 1, indexOf(sentence.start()) + 1));
    }

    /** How many sentences further on the second one is; negative where it comes first. */
    int sentencesFrom(Span first, Span second) {
        return indexOf(second.start()) - indexOf(first.start());
    }

    private int indexOf(int position) {
        int first = 0;
        int end = sentences.size();
        while (end - first > 1) {
            int middle = (first + end) / 2;
            if (sentences.get(middle).start() <= position) {
                first = middle;
            } else {
                end = middle;
            }
        }
        return first;
    }

    /** Whether the article speaks of the Security Council at all. */
    boolean isAboutTheCouncil() {
        return COUNCIL.matcher(text).find() || COUNCIL.matcher(article.title()).find();
    }

    boolean speaksOfTheCouncil(Span sentence) {
        return has(sentence, OF_THE_COUNCIL)
                && COUNCIL.matcher(sentence.of(text)).find();
    }

    /** Whether a sentence names the Council itself, and not only one of its committees. */
    boolean namesTheCouncilItself(Span sentence) {
        return has(sentence, OF_THE_COUNCIL)
                && COUNCIL_ITSELF.matcher(sentence.of(text)).find();
    }

    List<StateMention> states(Span within) {
        int first = 0;
        int end = states.size();
        while (first < end) {
            int middle = (first + end) / 2;
            if (states.get(middle).start() < within.start()) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return states.subList(first, states.size()).stream()
                .takeWhile(state -> state.end() <= within.end())
                .toList();
    }

    /** The states named in a span, each once, in the order of the text. */
    List<Member> members(Span within) {
        return states(within).stream().map(StateMention::state).distinct().toList();
    }

    /** Whether the article names a state. */
    boolean names(Member state) {
        return named.contains(state);
    }

    /** The state of an article that names no other. */
    Optional<Member> onlyState() {
        return named.size() == 1 ? Optional.of(states.getFirst().state()) : Optional.empty();
    }

    List<DayMention> days(Span within) {
        int first = 0;
        int end = days.size();
        while (first < end) {
            int middle = (first + end) / 2;
            if (days.get(middle).span().start() < within.start()) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return days.subList(first, days.size()).stream()
                .takeWhile(day -> day.span().end() <= within.end())
                .toList();
    }

    /** The day of a sentence that names no other. */
    @Nullable
    LocalDate onlyDay(Span sentence) {
        List<DayMention> named = days(sentence);
        return named.size() == 1 ? named.getFirst().day() : null;
    }

    /**
     * The day of a vote that is told at a place in a sentence: the nearest one that the sentence names.
     *
     * <p>A sentence about the General Assembly gives the day of the Assembly's meeting; there the vote's day must
     * follow at once, as in "the 13-2 vote on 26 May".
     */
    @Nullable
    DayMention dayOfVote(Span sentence, Span place) {
        boolean ofTheAssembly = masked(sentence).contains("Assembly");
        List<DayMention> all = days(sentence);
        return all.stream()
                .filter(day -> canBeOfAnAct(sentence, day) && (!ofTheAssembly || follows(day.span(), place)))
                .filter(day -> day.span().start() < place.end()
                        || all.getFirst().span().start() > place.start()
                        || !beginsAnother(text.substring(place.end(), day.span().start())))
                .min((a, b) -> Integer.compare(distance(a.span(), place), distance(b.span(), place)))
                .orElse(null);
    }

    /** Whether the words up to a day begin what is told of that day: ", and on 18 October". */
    private static boolean beginsAnother(String between) {
        return ANOTHER_CLAUSE.matcher(between).find();
    }

    /** Not a limit ("until 15 May 2026"), and not a day that is still to come. */
    private boolean canBeOfAnAct(Span sentence, DayMention day) {
        LocalDate latest =
                article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        int from = Math.max(sentence.start(), day.span().start() - LONGEST_LIMIT);
        return !day.day().isAfter(latest)
                && !A_LIMIT.matcher(text.substring(from, day.span().start())).find();
    }

    /** Those that are told in one breath with a day: "on 4 October, on 4 February and on 19 July". */
    List<DayMention> daysTogether(Span sentence, DayMention first) {
        var together = new ArrayList<DayMention>(List.of(first));
        for (DayMention day : days(sentence)) {
            int end = together.getLast().span().end();
            if (day.span().start() > end
                    && ANOTHER_DAY
                            .matcher(text.substring(end, day.span().start()))
                            .matches()) {
                together.add(day);
            }
        }
        return together;
    }

    /** Whether a day follows a place at once: "veto on 26 May". */
    boolean follows(Span day, Span place) {
        int between = day.start() - place.end();
        return between >= 0
                && between <= DAY_IS_NEXT
                && DAY_FOLLOWS
                        .matcher(text().substring(place.end(), day.start()))
                        .matches();
    }

    /** The first span, widened by those of the others with which it is still a short quote. */
    Span quote(Span main, List<Span> others) {
        Span quote = main;
        for (Span other : others) {
            Span wider = quote.and(other);
            if (wider.length() <= LONGEST_QUOTE) {
                quote = wider;
            }
        }
        return quote;
    }

    private static int distance(Span a, Span b) {
        return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
    }
}
