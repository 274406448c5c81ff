package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences about what a draft would do from all others, and cuts them at the verbs of their measures. */
final class ProposalGrammar {

    private static final Pattern PROSPECT = Grammar.pattern(
            "\\b(?:would|call(?:s|ed|ing)?\\s+for|propos\\w+|sought|seek(?:s|ing)?|aim(?:s|ed|ing)?|intended|designed|included?|foresaw"
                    + "|envisage[ds]?)\\b");
    private static final Pattern VERB =
            Grammar.pattern("\\b(?:(?<limit>reduc\\w+|cut(?:s|ting)?|lower(?:s|ing|ed)?|slash\\w*|halv\\w+"
                    + "|decreas\\w+|limit(?:s|ing|ed)?|cap(?:s|ping|ped)?|rais\\w+|increas\\w+)"
                    + "|(?<ban>ban(?:s|ning|ned)?|prohibit\\w*|bar(?:s|ring|red)?|halt\\w*|outlaw\\w*|forbid\\w*|embargo\\w*)"
                    + "|(?<other>tighten\\w*|strengthen\\w*|impos\\w+|freez\\w+|blacklist\\w*|add(?:s|ing|ed)?))\\b");

    private static final Cues LIMITS_AND_BANS = Cues.any(Cue.LIMIT, Cue.BAN);

    private ProposalGrammar() {}

    /** What a part of a sentence does. */
    enum Act {
        LIMIT,
        BAN,
        OTHER
    }

    /** A part of a sentence from the verb of one measure to that of the next. */
    record Clause(Act act, Span span) {}

    static boolean isProspect(Reading reading, Span sentence) {
        return PROSPECT.matcher(reading.masked(sentence)).find();
    }

    /** The clauses of a sentence in which something is limited or banned; none where nothing is. */
    static List<Clause> clauses(Reading reading, Span sentence) {
        if (!reading.has(sentence, LIMITS_AND_BANS)) {
            return List.of();
        }
        var clauses = new ArrayList<Clause>();
        Matcher found = VERB.matcher(reading.masked(sentence));
        while (found.find()) {
            end(clauses, sentence.start() + found.start());
            Act act = found.group("limit") != null ? Act.LIMIT : found.group("ban") != null ? Act.BAN : Act.OTHER;
            clauses.add(new Clause(act, new Span(sentence.start() + found.start(), sentence.end())));
        }
        return clauses;
    }

    private static void end(List<Clause> clauses, int at) {
        if (!clauses.isEmpty()) {
            Clause last = clauses.removeLast();
            clauses.add(new Clause(last.act(), new Span(last.span().start(), at)));
        }
    }
}
