package org.horseshoe.vote.debate;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Forum;
import org.horseshoe.events.Member;
import org.horseshoe.events.Stance;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.debate.Duty;
import org.horseshoe.vote.domain.debate.HeldDebate;
import org.horseshoe.vote.domain.debate.HeldDebate.Meeting;
import org.horseshoe.vote.domain.debate.SpeakersList.Speaker;
import org.horseshoe.vote.domain.debate.SpecialSession;
import org.horseshoe.vote.domain.debate.Statement;
import org.horseshoe.vote.domain.debate.VetoDebate;
import org.horseshoe.vote.view.EvidenceView;
import org.horseshoe.vote.view.VoteView.ContradictionView;
import org.jspecify.annotations.Nullable;

/**
 * One veto and what followed it in the General Assembly.
 *
 * @param vote the vote's address below {@code /votes}
 * @param status {@code open}, {@code met}, {@code missed}, {@code held-late}, {@code suspended} or {@code not-applicable}
 * @param asOf the day on which it stands so
 * @param reason why nothing is owed, what stands in for the debate, or that no source tells of one
 * @param speakers the vetoing members first, then the others in the order of the record
 * @param departures where the record's order gave the vetoing members no precedence
 * @param statements what was said on the draft, in the Council, the Assembly and to the press
 */
record DebateView(
        DraftSymbol draft,
        String vote,
        @Nullable String title,
        @Nullable String topic,
        LocalDate votedOn,
        List<Member> vetoedBy,
        String status,
        LocalDate asOf,
        @Nullable String reason,
        @Nullable DutyView duty,
        @Nullable HeldView debate,
        List<SessionView> emergencySpecialSessions,
        List<Speaker> speakers,
        List<String> departures,
        List<StatementView> statements,
        List<ContradictionView> contradictions) {

    /**
     * The duty.
     *
     * @param dueOn the last day on which the Assembly is to meet
     * @param reportBy the day before which the Council is invited to send its special report: three days before the
     *     debate, or before the day on which it is due
     */
    record DutyView(String rule, int workingDays, LocalDate dueOn, LocalDate reportBy, CalendarView calendar) {
        static DutyView of(Duty.Owed owed, @Nullable HeldDebate held) {
            LocalDate met = held == null ? owed.dueOn() : held.heldOn();
            return new DutyView(
                    "A/RES/76/262, paras. 1 to 3",
                    Duty.WORKING_DAYS,
                    owed.dueOn(),
                    met.minusDays(Duty.REPORT_HOURS_BEFORE / 24),
                    CalendarView.of(owed.term()));
        }
    }

    /**
     * The debate.
     *
     * @param workingDays how many working days after the veto it began
     * @param alsoServes other vetoed drafts that it dealt with
     */
    record HeldView(
            LocalDate heldOn,
            int workingDays,
            List<Meeting> meetings,
            List<DraftSymbol> alsoServes,
            List<EvidenceView> evidence) {}

    /**
     * A meeting of an emergency special session on the situation.
     *
     * @param suspends whether it stands in for the debate
     */
    record SessionView(
            int number, LocalDate metOn, @Nullable String meeting, boolean suspends, List<EvidenceView> evidence) {
        static SessionView of(SpecialSession session) {
            return new SessionView(
                    session.number(),
                    session.metOn(),
                    session.meeting(),
                    session.suspends(),
                    session.claims().stream().map(EvidenceView::of).toList());
        }
    }

    /** What was said, with everything that tells of it, best first. */
    record StatementView(
            @Nullable String speaker,
            @Nullable String capacity,
            @Nullable Member state,
            Stance stance,
            Forum forum,
            @Nullable LocalDate madeOn,
            @Nullable String summary,
            List<EvidenceView> evidence) {
        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.speaker(),
                    statement.capacity(),
                    statement.state(),
                    statement.stance(),
                    statement.forum(),
                    statement.madeOn(),
                    statement.summary(),
                    statement.claims().stream().map(EvidenceView::of).toList());
        }
    }

    static DebateView of(VetoDebates.Found found, LocalDate today) {
        VetoDebate debate = found.debate();
        HeldDebate held = debate.held();
        return new DebateView(
                debate.vote().draft(),
                debate.vote().id(),
                debate.draft().title(),
                debate.draft().topic(),
                debate.vote().heldOn(),
                DebateLine.vetoedBy(debate.vote()),
                Spelling.of(debate.statusOn(today)),
                today,
                debate.reasonOn(today),
                debate.duty() instanceof Duty.Owed owed ? DutyView.of(owed, held) : null,
                held == null
                        ? null
                        : new HeldView(
                                held.heldOn(),
                                held.workingDays(),
                                held.meetings(),
                                found.alsoServes(),
                                held.claims().stream().map(EvidenceView::of).toList()),
                debate.sessions().stream().map(SessionView::of).toList(),
                debate.speakers().inOrder(),
                debate.speakers().departures(),
                debate.statements().stream().map(StatementView::of).toList(),
                debate.contradictions().stream().map(ContradictionView::of).toList());
    }
}
