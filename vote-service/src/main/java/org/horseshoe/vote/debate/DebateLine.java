package org.horseshoe.vote.debate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.http.Csv;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.debate.Duty;
import org.horseshoe.vote.domain.debate.HeldDebate;
import org.horseshoe.vote.domain.debate.HeldDebate.Meeting;
import org.horseshoe.vote.domain.debate.SpecialSession;
import org.horseshoe.vote.domain.debate.VetoDebate;
import org.jspecify.annotations.Nullable;

/**
 * One veto in the list, and how the duty to debate it stands.
 *
 * @param vote the vote's address below {@code /votes}
 * @param status {@code open}, {@code met}, {@code missed}, {@code held-late}, {@code suspended} or {@code not-applicable}
 * @param reason why nothing is owed, what stands in for the debate, or that no source tells of one
 * @param dueOn the tenth working day after the veto
 * @param calendar what was left out of the count besides weekends, or the years for which nothing was
 * @param heldOn the day of the debate
 * @param workingDays how many working days after the veto that was
 * @param emergencySpecialSession the number of the session that stands in for the debate
 */
record DebateLine(
        DraftSymbol draft,
        String vote,
        @Nullable String title,
        @Nullable String topic,
        LocalDate votedOn,
        List<Member> vetoedBy,
        String status,
        @Nullable String reason,
        @Nullable LocalDate dueOn,
        @Nullable String calendar,
        @Nullable LocalDate heldOn,
        @Nullable Integer workingDays,
        List<String> meetings,
        @Nullable Integer emergencySpecialSession,
        int statements) {

    /** The list as a table. */
    static final Csv<DebateLine> TABLE = Csv.<DebateLine>table()
            .column("draft", line -> line.draft().value())
            .column("vote", DebateLine::vote)
            .column("title", DebateLine::title)
            .column("topic", DebateLine::topic)
            .column("voted_on", DebateLine::votedOn)
            .column("vetoed_by", DebateLine::vetoedBy)
            .column("status", DebateLine::status)
            .column("reason", DebateLine::reason)
            .column("due_on", DebateLine::dueOn)
            .column("calendar", DebateLine::calendar)
            .column("held_on", DebateLine::heldOn)
            .column("working_days", DebateLine::workingDays)
            .column("meetings", DebateLine::meetings)
            .column("emergency_special_session", DebateLine::emergencySpecialSession)
            .column("statements", DebateLine::statements);

    static DebateLine of(VetoDebate debate, LocalDate today) {
        VoteRecord vote = debate.vote();
        HeldDebate held = debate.held();
        SpecialSession suspension = debate.suspension();
        Duty duty = debate.duty();
        return new DebateLine(
                vote.draft(),
                vote.id(),
                debate.draft().title(),
                debate.draft().topic(),
                vote.heldOn(),
                vetoedBy(vote),
                Spelling.of(debate.statusOn(today)),
                debate.reasonOn(today),
                duty instanceof Duty.Owed owed ? owed.dueOn() : null,
                duty instanceof Duty.Owed owed ? CalendarView.summary(owed.term()) : null,
                held == null ? null : held.heldOn(),
                held == null ? null : held.workingDays(),
                held == null
                        ? List.of()
                        : held.meetings().stream()
                                .map(Meeting::record)
                                .filter(Objects::nonNull)
                                .toList(),
                suspension == null ? null : suspension.number(),
                debate.statements().size());
    }

    static List<Member> vetoedBy(VoteRecord vote) {
        return vote.verdict() instanceof Verdict.Vetoed(var members) ? members : List.of();
    }
}
