package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences and keeps their places. */
final class Sentences {

    /** A full stop after these does not end a sentence: U.S., N. Korea, Mr., No. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[^\\p{L}])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Amb|No|St|vs|Jan|Feb|Mar|Apr|Jun|Jul"
                    + "|Aug|Sept?|Oct|Nov|Dec)$");

    /** The end of a sentence: its last mark with closing quotes, then space, a line's end or the next opening quote. */
    private static final Pattern BREAK = Pattern.compile(
            "[.!?][\"”’»)]*+(?=[“«])" + "|[.!?][\"”’»)]*+\\s++(?=[\\p{Lu}\\p{N}\"“‘«(])|\\R\\s*+(?!\\p{Ll})");

    /** Where and when an agency wrote, before the first sentence: "NEW YORK, March 24 (Reuters) -", "(Geneva) –". */
    private static final Pattern DATELINE = Pattern.compile(
            "\\s*(?:\\([\\p{L} .,]{2,30}\\)|\\p{Lu}[\\p{Lu}.'’]+(?:[ /-]\\p{Lu}[\\p{Lu}.'’]*){0,3}(?:,[\\p{L}\\p{N} .,]{1,40}?)?(?:\\s*\\([\\p{L} .,/]{2,40}\\))?)"
                    + "\\s*(?:—|–|--?)\\s+");

    /** No sentence is longer; what is, is no prose, and is cut so that no rule has to search far. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_ABBREVIATION = 6;

    private Sentences() {}

    static List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        Matcher dateline = DATELINE.matcher(text);
        int start = dateline.lookingAt() ? dateline.end() : 0;
        add(text, 0, start, sentences);
        int at = start;
        Matcher found = BREAK.matcher(text).useTransparentBounds(true);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean mark = c == '.' || c == '!' || c == '?';
            boolean line = isLineEnd(c);
            if (!mark && !line) {
                at++;
            } else if (found.region(at, text.length()).lookingAt()) {
                at = found.end();
                if (!isAbbreviation(text, start, found)) {
                    add(text, start, at, sentences);
                    start = at;
                }
            } else {
                // A line that goes on in small letters: what space is left before them breaks nothing either.
                at = line ? endOfSpace(text, at) : at + 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean isAbbreviation(String text, int sentence, Matcher found) {
        int stop = found.start();
        return text.charAt(stop) == '.'
                && found.group().chars().noneMatch(c -> c == '\n' || c == '\r')
                && ABBREVIATION
                        .matcher(text.substring(Math.max(sentence, stop - LONGEST_ABBREVIATION), stop))
                        .find();
    }

    private static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static int endOfSpace(String text, int from) {
        int at = from + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || (text.charAt(at) >= '\t' && text.charAt(at) <= '\r'))) {
            at++;
        }
        return at;
    }

    private static void add(String text, int from, int to, List<Span> into) {
        for (int start = from; start < to; start += LONGEST) {
            addTrimmed(text, start, Math.min(to, start + LONGEST), into);
        }
    }

    private static void addTrimmed(String text, int from, int to, List<Span> into) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            into.add(new Span(start, end));
        }
    }
}
