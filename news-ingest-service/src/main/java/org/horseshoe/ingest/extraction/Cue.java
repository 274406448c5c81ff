package org.horseshoe.ingest.extraction;

import java.util.List;

/**
 * What a sentence must have before a rule is worth trying in it: words that begin like one of these, in whatever case.
 *
 * <p>A cue only spares work. Each rule's patterns decide alone, and every one of their matches has a word of the rule's
 * cues in it.
 */
enum Cue {
    /** Any figure from 0 to 9, wherever it stands. */
    FIGURE,
    ABSTENTION("abst"),
    ADOPTION("adopt", "approv", "passed", "endorsed", "carried", "went", "sailed", "green", "go"),
    AGAINST("against", "opposed"),
    AMBASSADOR("ambassador", "envoy", "representative", "diplomat", "foreign"),
    AMENDMENT("amendment"),
    ANOTHER_BODY(
            "assembly",
            "city",
            "town",
            "county",
            "human",
            "senate",
            "house",
            "congress",
            "parliament",
            "committee",
            "duma",
            "court",
            "board"),
    ARMS("arms", "weapons"),
    ASSEMBLY("assembly"),
    ASSETS("asset", "freez"),
    BAN("ban", "prohibit", "bar", "halt", "outlaw", "forbid", "embargo"),
    BALLOT("ballot", "tally", "count", "result"),
    CAST("cast"),
    COUNCIL("council", "unsc"),
    DAY("single", "day"),
    DELISTING("removed", "struck", "took", "delisted"),
    DRAFT("draft", "resolution"),
    EMBARGO("embargo"),
    FAILURE("failed", "fell", "rejected", "lost", "defeated", "turned", "killed", "blocked", "struck", "shot"),
    FAVOUR("favo"),
    FIRST("first", "opened"),
    LAUNCH("missile", "weapon", "rocket", "launch", "ballistic", "test", "icbm", "slbm", "projectile"),
    LIMIT("reduc", "cut", "lower", "slash", "halv", "decreas", "limit", "cap", "rais", "increas"),
    LISTING("addition", "listing", "inclusion", "added", "put", "placed", "blacklist", "designate", "listed"),
    MANDATE("mandate"),
    MARITIME("maritime"),
    MATTER("measure", "pressure"),
    MONTH("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    NAMING("add", "placed", "put", "included", "blacklist", "designate"),
    NEAR_DAY("today", "yesterday", "this"),
    NUCLEAR("nuclear"),
    OWN("their", "its"),
    OPPOSITION("oppose", "maintain", "justified", "defend"),
    PROSPECT(
            "would",
            "call",
            "propos",
            "sought",
            "seek",
            "aim",
            "intended",
            "designed",
            "include",
            "foresaw",
            "envisage"),
    SANCTION("sanction", "penalt"),
    SPEAKERS("registered", "signed", "inscribed", "asked", "list", "slated", "due", "scheduled"),
    SPEECH(
            "said",
            "says",
            "told",
            "called",
            "calls",
            "stated",
            "added",
            "claimed",
            "argued",
            "warned",
            "urged",
            "stressed",
            "insisted",
            "emphasi",
            "blamed",
            "critici",
            "slammed",
            "condemned",
            "declared",
            "announced",
            "accused",
            "noted",
            "asked",
            "denounced",
            "defended",
            "regretted",
            "welcomed",
            "expressed",
            "recalled",
            "underscored",
            "underlined",
            "highlighted",
            "explained",
            "voiced",
            "pointed",
            "reiterated",
            "cautioned",
            "echoed"),
    SPONSORING(
            "pushed",
            "drafted",
            "proposed",
            "sponsored",
            "cosponsored",
            "tabled",
            "submitted",
            "authored",
            "put",
            "championed",
            "penned",
            "introduced",
            "circulated",
            "presented",
            "led",
            "spearheaded"),
    STATEMENT("statement"),
    TRAVEL("travel"),
    VETO("veto"),
    VETOED("vetoed"),
    VOTE("vot"),
    WEEKDAY("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final String beginnings;

    Cue(String... beginnings) {
        this.beginnings = String.join(" ", beginnings);
    }

    /** In lower case, letters from a to z only. */
    List<String> beginnings() {
        return beginnings.isEmpty() ? List.of() : List.of(beginnings.split(" ", -1));
    }
}
