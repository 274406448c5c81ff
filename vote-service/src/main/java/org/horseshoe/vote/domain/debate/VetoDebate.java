package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.VoteRecord;
import org.jspecify.annotations.Nullable;

/**
 * What followed a veto in the General Assembly.
 *
 * @param draft the draft, with what is known of it
 * @param vote the vote that was vetoed, or that opened no duty
 * @param held the debate; absent where none is known
 * @param sessions meetings of emergency special sessions on the situation
 * @param contradictions what of the debate and the statements is at odds
 */
public record VetoDebate(
        DraftRecord draft,
        VoteRecord vote,
        Duty duty,
        @Nullable HeldDebate held,
        List<SpecialSession> sessions,
        SpeakersList speakers,
        List<Statement> statements,
        List<Contradiction> contradictions) {
    public VetoDebate {
        sessions = List.copyOf(sessions);
        statements = List.copyOf(statements);
        contradictions = List.copyOf(contradictions);
    }

    /** How the duty stands on a day. */
    public DebateStatus statusOn(LocalDate today) {
        return switch (duty) {
            case Duty.NotApplicable _ -> DebateStatus.NOT_APPLICABLE;
            case Duty.Owed owed -> statusOn(today, owed.dueOn());
        };
    }

    /** Why it stands so, in a sentence; absent where the debate itself says it, or is still to come. */
    public @Nullable String reasonOn(LocalDate today) {
        return switch (duty) {
            case Duty.NotApplicable none -> none.reason();
            case Duty.Owed owed ->
                switch (statusOn(today, owed.dueOn())) {
                    case MISSED -> owed.dueOn() + " has passed, and no source tells of a debate.";
                    case SUSPENDED -> {
                        SpecialSession session = Objects.requireNonNull(suspension());
                        yield "Emergency special session " + session.number() + " met on " + session.metOn()
                                + " on the same situation (A/RES/76/262, para. 1).";
                    }
                    case OPEN, MET, HELD_LATE, NOT_APPLICABLE -> null;
                };
        };
    }

    /** The emergency special session that stands in for the debate. */
    public @Nullable SpecialSession suspension() {
        return sessions.stream().filter(SpecialSession::suspends).findFirst().orElse(null);
    }

    /** Whether both are served by one debate: one meeting record, or one day where a record is not told. */
    public boolean sharesDebateWith(VetoDebate other) {
        return held != null
                && other.held != null
                && held.meetings().stream()
                        .anyMatch(one -> other.held.meetings().stream()
                                .anyMatch(two -> one.heldOn().equals(two.heldOn())
                                        && (one.record() == null
                                                || two.record() == null
                                                || one.record().equals(two.record()))));
    }

    private DebateStatus statusOn(LocalDate today, LocalDate dueOn) {
        if (held != null && !held.heldOn().isAfter(dueOn)) {
            return DebateStatus.MET;
        }
        if (suspension() != null) {
            return DebateStatus.SUSPENDED;
        }
        if (held != null) {
            return DebateStatus.HELD_LATE;
        }
        return today.isAfter(dueOn) ? DebateStatus.MISSED : DebateStatus.OPEN;
    }
}
