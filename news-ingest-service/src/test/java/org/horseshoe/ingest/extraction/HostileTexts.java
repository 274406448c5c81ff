package org.horseshoe.ingest.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Texts that a rule could lose itself in: what one rule begins with, over and over, and never what it ends with. */
final class HostileTexts {

    private static final Map<String, IntFunction<String>> BY_NAME = new TreeMap<>(Map.ofEntries(
            repeated("vetoed by", "vetoed by "),
            repeated("states without end", "China and Russia, France and "),
            repeated("states that veto", "China, Russia and France would have vetoed by now, veto their vetoes "),
            repeated("states one by one", "China. Russia. "),
            repeated("quotes in quotes", "“\"‘«said "),
            repeated("opened and never closed", "(\"[«“"),
            repeated("one long word", "a"),
            repeated("one long word in capitals", "A"),
            repeated("one long number", "1"),
            repeated("numbers with commas", "1,111,"),
            repeated("numbers in words", "twenty one missile two launches "),
            repeated("figures", "13-2 in favour 13 against 2 "),
            repeated("days", "May 26, 2022 on 26 May "),
            repeated("full stops", "."),
            repeated("full stops and space", ". "),
            repeated("abbreviations", "U.S. No. "),
            repeated("caps", "would cut crude oil from 4 million to 3 million from 2 million to "),
            repeated("bans", "would ban tobacco, coal and seafood to and from "),
            repeated("names without end", "would freeze the assets of Aa Bb Cc and "),
            repeated("listed without a list", "The Council added Aa Bb put on the "),
            repeated("mandates", "extend the mandate of the mandate of "),
            repeated("launches", "North Korea fired fired launched its first first "),
            repeated("counts of launches", "18th 17 missile launches since in this "),
            repeated("debates", "debate meeting General Assembly veto will meet "),
            repeated("statements", "China blocked a press statement proposed a presidential statement "),
            repeated("scheduled", "will vote to vote a vote is planned "),
            repeated("sponsors", "draft by China-drafted resolution tabled a draft proposed by China "),
            repeated("symbols", "draft S/2022/431 text S/2022/"),
            repeated("measures without a verb", "asset freeze travel ban arms embargo "),
            repeated("lists of names", "list of names list of Kim Jong "),
            repeated("ends of drafts", "was down was adopted was vetoed "),
            repeated("ends of mandates", "panel of experts mandate expires expired until "),
            repeated("heads of heads", "the president of the president of China said the "),
            repeated("abstentions", "abstained while the other ten abstained against voted "),
            repeated("vetoes by others", "no veto by would Russia veto not "),
            repeated("those in favour alone", "Russia vetoed it and 12 of the 13 members of the Council, 12 of them, "),
            repeated("barred names", "The Council bars Aa Bb, freezes the assets of the Aa for Bb, names among "),
            repeated("names on and off", "Aa Bb, Cc Dd and Ee Ff also comes off the list together with Gg Hh "),
            repeated("known names", "Vitaly Churkin Susan Rice Zhang Jun said Foreign Minister Aa Bb in China "),
            repeated("bodies made", "set up a panel of a mission to be set up to send a political office "),
            repeated("tests", "Two days after its fourth nuclear test, its fifth nuclear device set off "),
            numbered("speakers", i -> "China's ambassador " + name(i) + " said so. "),
            numbered(
                    "votes on many days",
                    i -> "On " + LocalDate.EPOCH.plusDays(i % 20_000)
                            + " the Security Council rejected a draft tabled by Iran by 3-2. China abstained. "),
            numbered(
                    "debates on many days",
                    i -> "On " + LocalDate.EPOCH.plusDays(i % 20_000)
                            + " the General Assembly held a debate of a veto, and China spoke first. "),
            Map.entry("space and then a letter", length -> " ".repeat(length) + "a"),
            Map.entry("lines and then a letter", length -> "\n".repeat(length) + "a"),
            Map.entry("tabs between the words of a rule", length -> "vetoed" + "\t".repeat(length) + "by China")));

    private HostileTexts() {}

    static Iterable<String> names() {
        return BY_NAME.keySet();
    }

    /** Such a text of about a length, in an article about sanctions in the Council. */
    static Article article(String name, int length) {
        String text = BY_NAME.getOrDefault(name, _ -> "").apply(length);
        return new Article(
                null,
                "Example",
                Instant.parse("2024-12-31T00:00:00Z"),
                "Sanctions on North Korea in the Security Council",
                text);
    }

    private static Map.Entry<String, IntFunction<String>> repeated(String name, String part) {
        return Map.entry(name, length -> part.repeat(length / part.length()));
    }

    private static Map.Entry<String, IntFunction<String>> numbered(String name, IntFunction<String> part) {
        return Map.entry(name, length -> {
            var text = new StringBuilder(length + 200);
            IntStream.iterate(0, _ -> text.length() < length, i -> i + 1).forEach(i -> text.append(part.apply(i)));
            return text.toString();
        });
    }

    /** A name that no other number has: Baaab Caaad. */
    private static String name(int number) {
        String letters = Integer.toString(number, 20).replaceAll("\\d", "z$0");
        return "Aaron B" + letters.replace('0', 'k').replaceAll("\\d", "q");
    }
}
