package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.Forum;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent.EmergencySpecialSessionMet;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.debate.HeldDebate.Meeting;
import org.jspecify.annotations.Nullable;

/** Makes of every claim on a draft what followed its veto in the General Assembly. */
public final class DebateFold {

    /** Meetings of a day in the order of their numbers: {@code A/76/PV.77} before {@code A/76/PV.78}. */
    private static final Comparator<Meeting> IN_ORDER = Comparator.comparing(Meeting::heldOn)
            .thenComparing(Meeting::record, Comparator.nullsFirst(Comparator.comparingInt(String::length)))
            .thenComparing(Meeting::record, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final DraftRecord draft;
    private final VoteRecord vote;
    private final HeadquartersCalendar calendar;
    private final List<Contradiction> contradictions = new ArrayList<>();

    private DebateFold(DraftRecord draft, VoteRecord vote, HeadquartersCalendar calendar) {
        this.draft = draft;
        this.vote = vote;
        this.calendar = calendar;
    }

    /** What followed one vote on a draft. */
    public static VetoDebate of(DraftRecord draft, VoteRecord vote, HeadquartersCalendar calendar) {
        return new DebateFold(draft, vote, calendar).debate();
    }

    /** The vote whose debate is meant by a draft: the one on the whole if it was vetoed, else the first that was. */
    public static @Nullable VoteRecord vetoed(DraftRecord draft) {
        VoteRecord whole = draft.votes().get(VoteKey.DRAFT_AS_A_WHOLE);
        return whole != null && isVetoed(whole)
                ? whole
                : draft.votes().values().stream()
                        .filter(DebateFold::isVetoed)
                        .findFirst()
                        .orElse(whole);
    }

    /** Whether the vote ended in a veto. */
    public static boolean isVetoed(VoteRecord vote) {
        return vote.verdict() instanceof Verdict.Vetoed;
    }

    private VetoDebate debate() {
        Duty duty = Duty.after(vote, calendar);
        List<Claim> told = countedDebates();
        HeldDebate held = told.isEmpty() ? null : held(told);
        List<Statement> statements = StatementFold.of(draft.aftermath(), contradictions);
        return new VetoDebate(
                draft, vote, duty, held, sessions(duty), speakers(held, told, statements), statements, contradictions);
    }

    private List<Claim> countedDebates() {
        var counted = new ArrayList<Claim>();
        for (Claim claim : draft.aftermath()) {
            if (claim.event() instanceof VetoDebateHeld debate) {
                if (debate.heldOn().isBefore(vote.heldOn())) {
                    contradictions.add(new Contradiction(
                            Contradiction.Kind.DEBATE_BEFORE_THE_VETO,
                            "A source says that the veto was debated on " + debate.heldOn() + "; the vote was on "
                                    + vote.heldOn() + ".",
                            List.of(claim.id())));
                } else {
                    counted.add(claim);
                }
            }
        }
        return counted;
    }

    /** The best claim's meeting, and those with a meeting record of their own: a debate can go on another day. */
    private HeldDebate held(List<Claim> bestFirst) {
        var byRecord = new TreeMap<String, Meeting>();
        var meetings = new ArrayList<Meeting>();
        for (Claim claim : bestFirst) {
            VetoDebateHeld told = event(claim);
            boolean isKnown = meetings.stream().anyMatch(meeting -> isSame(meeting, told));
            boolean isAnother = told.meeting() != null && !byRecord.containsKey(told.meeting()) && !isKnown;
            if (meetings.isEmpty() || (isAnother && !byRecord.isEmpty())) {
                var meeting = new Meeting(told.heldOn(), told.meeting());
                meetings.add(meeting);
                if (told.meeting() != null) {
                    byRecord.put(told.meeting(), meeting);
                }
            } else if (!isKnown) {
                contradictions.add(new Contradiction(
                        Contradiction.Kind.SOURCES_DIFFER,
                        "day of the debate: " + meetings.getFirst().heldOn() + " is shown, and another source says "
                                + told.heldOn() + ".",
                        List.of(bestFirst.getFirst().id(), claim.id()),
                        List.of(bestFirst.getFirst().id())));
            }
        }
        if (byRecord.isEmpty()) {
            addRecord(meetings, bestFirst);
        }
        meetings.sort(IN_ORDER);
        LocalDate heldOn = meetings.getFirst().heldOn();
        return new HeldDebate(heldOn, calendar.between(vote.heldOn(), heldOn).count(), meetings, bestFirst);
    }

    private static boolean isSame(Meeting meeting, VetoDebateHeld told) {
        return meeting.heldOn().equals(told.heldOn())
                && (told.meeting() == null
                        || meeting.record() == null
                        || told.meeting().equals(meeting.record()));
    }

    /** The best claim tells no meeting record; a lesser one of the same day may. */
    private static void addRecord(List<Meeting> meetings, List<Claim> bestFirst) {
        Meeting only = meetings.getFirst();
        bestFirst.stream()
                .map(DebateFold::event)
                .filter(told -> told.meeting() != null && told.heldOn().equals(only.heldOn()))
                .findFirst()
                .ifPresent(told -> meetings.set(0, new Meeting(only.heldOn(), told.meeting())));
    }

    private List<SpecialSession> sessions(Duty duty) {
        record Sitting(LocalDate metOn, int number) {}
        var bySitting = new TreeMap<Sitting, List<Claim>>(
                Comparator.comparing(Sitting::metOn).thenComparing(Sitting::number));
        for (Claim claim : draft.aftermath()) {
            if (claim.event() instanceof EmergencySpecialSessionMet met) {
                bySitting
                        .computeIfAbsent(new Sitting(met.metOn(), met.session()), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        return bySitting.entrySet().stream()
                .map(sitting -> new SpecialSession(
                        sitting.getKey().number(),
                        sitting.getKey().metOn(),
                        sitting.getValue().stream()
                                .map(claim -> ((EmergencySpecialSessionMet) claim.event()).meeting())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        duty instanceof Duty.Owed owed
                                && !sitting.getKey().metOn().isBefore(owed.votedOn())
                                && !sitting.getKey().metOn().isAfter(owed.dueOn()),
                        sitting.getValue()))
                .toList();
    }

    private SpeakersList speakers(@Nullable HeldDebate held, List<Claim> told, List<Statement> statements) {
        if (held == null) {
            return SpeakersList.of(List.of(), List.of(), List.of());
        }
        var order = new ArrayList<Member>();
        for (Meeting meeting : held.meetings()) {
            told.stream()
                    .map(DebateFold::event)
                    .filter(claim -> isSame(meeting, claim) && !claim.speakers().isEmpty())
                    .findFirst()
                    .ifPresent(claim -> order.addAll(claim.speakers()));
        }
        var others = new TreeSet<Member>();
        for (Statement statement : statements) {
            boolean there = statement.forum() == Forum.GENERAL_ASSEMBLY
                    && held.meetings().stream()
                            .anyMatch(meeting -> meeting.heldOn().equals(statement.madeOn()));
            if (there && statement.state() != null) {
                others.add(statement.state());
            }
        }
        return SpeakersList.of(vetoedBy(), order, others);
    }

    private Collection<Member> vetoedBy() {
        return vote.verdict() instanceof Verdict.Vetoed(var members) ? members : List.of();
    }

    private static VetoDebateHeld event(Claim claim) {
        return (VetoDebateHeld) claim.event();
    }
}
