package org.horseshoe.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.StatedOutcome;
import org.jspecify.annotations.Nullable;

/** Writes claims as the labelled set writes them: a type and the fields that the text tells. */
final class Facts {

    private Facts() {}

    /** A fact: its type, and its fields by name. */
    record Fact(String type, SortedMap<String, String> fields, double confidence) {}

    static List<Fact> in(Article article) {
        var facts = new ArrayList<Fact>();
        List<Candidate> candidates = EventExtractor.candidates(article);
        String effect = effect(candidates);
        for (Candidate candidate : candidates) {
            if (candidate.claim() instanceof Claim.DraftDescribed draft) {
                ofTheDraft(draft, effect, candidate.confidence(), facts);
                continue;
            }
            if (candidate.claim() instanceof Claim.ListingProposed listing) {
                facts.add(designation(listing.name(), effect, candidate.confidence()));
                continue;
            }
            var fields = new TreeMap<String, String>();
            String type = flat(candidate.claim(), fields);
            if (type != null) {
                facts.add(new Fact(type, fields, candidate.confidence()));
            }
        }
        return facts;
    }

    /** What the draft that is the news came to: the last vote is that on it. */
    private static String effect(List<Candidate> candidates) {
        StatedOutcome end = null;
        for (Candidate candidate : candidates) {
            if (candidate.claim() instanceof Claim.VoteTaken vote) {
                end = vote.stated();
            }
        }
        return end == null ? "proposed" : end == StatedOutcome.ADOPTED ? "imposed" : "rejected";
    }

    /** The measures of a draft but its caps, which the set does not label, each kind once, and whom they name. */
    private static void ofTheDraft(Claim.DraftDescribed draft, String effect, double confidence, List<Fact> into) {
        var kinds = new TreeSet<String>();
        for (Measure measure : draft.measures()) {
            boolean listing = measure.kind() == MeasureKind.TRAVEL_BAN
                    && !measure.targets().isEmpty();
            if (measure.limits().isEmpty() && !listing && kinds.add(kebab(measure.kind()))) {
                into.add(new Fact(
                        "measure", new TreeMap<>(Map.of("kind", kebab(measure.kind()), "effect", effect)), confidence));
            }
            for (String name : listing ? List.<String>of() : measure.targets()) {
                into.add(designation(name, effect, confidence));
            }
        }
    }

    /** A name that a draft would list: what became of the draft became of it. */
    private static Fact designation(String name, String effect, double confidence) {
        return new Fact(
                "designation",
                new TreeMap<>(Map.of("name", name, "status", effect.equals("imposed") ? "listed" : effect)),
                confidence);
    }

    /** The type; absent for what the set does not label, which is the state that holds a view. */
    private static @Nullable String flat(Claim claim, SortedMap<String, String> into) {
        return switch (claim) {
            case Claim.VoteTaken vote -> {
                put(into, "day", vote.heldOn());
                put(
                        into,
                        "tally",
                        vote.tally() == null
                                ? null
                                : vote.tally().inFavour() + "-" + vote.tally().against());
                put(into, "procedural", vote.procedural());
                put(into, "outcome", vote.stated() == null ? null : kebab(vote.stated()));
                yield "vote";
            }
            case Claim.DraftDescribed _ -> null;
            case Claim.DebateHeld debate -> {
                into.put("status", "held");
                put(into, "day", debate.heldOn());
                yield "debate";
            }
            case Claim.LaunchesCounted(var count) -> {
                put(into, "state", count.state().code());
                put(into, "count", count.count());
                yield "launch-count";
            }
            case Claim.ListingProposed _ -> null;
            case Told told -> told(told, into);
        };
    }

    private static @Nullable String told(Told claim, SortedMap<String, String> into) {
        return switch (claim) {
            case Told.VoteScheduled(var day) -> {
                put(into, "day", day);
                yield "scheduled-vote";
            }
            case Told.CouncilStatement(var presidential, var fate, var by) -> {
                into.put("kind", presidential ? "presidential" : "press");
                into.put("status", word(fate, "proposed", "blocked", "issued", "ended"));
                put(into, "by", codes(by));
                yield "council-statement";
            }
            case Told.DebateAnnounced(var day) -> {
                into.put("status", "announced");
                put(into, "day", day);
                yield "debate";
            }
            case Told.SpeakersRegistered(var count, var _) -> {
                put(into, "count", count);
                yield "speakers-registered";
            }
            case Told.VetoingMembersFirst() -> "speaking-order";
            case Told.MissilesFired(var state, var day, var count, var type, var site) -> {
                put(into, "state", state.code());
                put(into, "day", day);
                put(into, "count", count);
                put(into, "type", type);
                put(into, "site", site);
                yield "launch";
            }
            case Told.RecordClaimed(var state, var what) -> {
                put(into, "state", state.code());
                put(into, "what", what.equals("first-intercontinental") ? "first-icbm" : what);
                yield "record";
            }
            case Told.NuclearTest(var state, var conducted, var ordinal, var day, var site) -> {
                put(into, "state", state.code());
                into.put("status", conducted ? "conducted" : "prepared");
                put(into, "ordinal", ordinal);
                put(into, "day", day);
                put(into, "site", site);
                yield "nuclear-test";
            }
            case Told.AmendmentTold(var fate, var by, var tally) -> {
                into.put("status", word(fate, "proposed", "rejected", "adopted", "ended"));
                put(into, "by", codes(by));
                put(into, "tally", tally == null ? null : tally.inFavour() + "-" + tally.against());
                yield "amendment";
            }
            case Told.CapTold cap -> {
                into.put("kind", "cap");
                into.put("effect", "imposed");
                put(into, "goods", cap.key().replaceFirst("-(?:supply|export|trade)$", ""));
                put(
                        into,
                        "limit",
                        cap.limit().value().toPlainString() + " " + cap.limit().unit());
                put(into, "on", cap.year());
                yield "measure";
            }
            case Told.MeasureTold measure -> {
                put(into, "kind", kebab(measure.kind()));
                into.put("effect", word(measure.fate(), "proposed", "rejected", "imposed", "lifted"));
                yield "measure";
            }
            case Told.NameTold(var name, var fate, var _) -> {
                put(into, "name", name);
                into.put("status", word(fate, "proposed", "rejected", "listed", "delisted"));
                yield "designation";
            }
            case Told.MandateTold(var body, var fate, var until) -> {
                put(into, "body", body);
                into.put("status", word(fate, "proposed", "not-extended", "extended", "ended"));
                put(into, "until", until);
                yield "mandate";
            }
            case Told.StatementTold(var speaker, var _, var state, var stance) -> {
                put(into, "speaker", speaker);
                put(into, "state", state.code());
                put(into, "stance", kebab(stance));
                yield speaker == null ? null : "statement";
            }
        };
    }

    private static String word(Told.Fate fate, String proposed, String rejected, String inPlace, String ended) {
        return switch (fate) {
            case PROPOSED -> proposed;
            case REJECTED -> rejected;
            case IN_PLACE -> inPlace;
            case ENDED -> ended;
        };
    }

    private static @Nullable String codes(List<Member> members) {
        return members.isEmpty() ? null : members.stream().map(Member::code).collect(Collectors.joining(","));
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(SortedMap<String, String> into, String field, @Nullable Object value) {
        if (value != null) {
            into.put(field, value.toString());
        }
    }
}
