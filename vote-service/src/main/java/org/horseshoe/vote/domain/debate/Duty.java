package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;

/** Whether a vote obliges the General Assembly to debate it, and until when (A/RES/76/262, para. 1). */
public sealed interface Duty {

    /** The day of the resolution's adoption: it applies to vetoes from then on. */
    LocalDate IN_FORCE = LocalDate.of(2022, 4, 26);

    /** Within so many working days of the veto the Assembly is to meet. */
    int WORKING_DAYS = 10;

    /** The Council is invited to send its special report at least so many hours before (para. 3). */
    int REPORT_HOURS_BEFORE = 72;

    /** The day of the vote in New York. */
    LocalDate votedOn();

    /**
     * The veto is to be debated.
     *
     * @param term the working days to the day on which the debate is due at the latest
     */
    record Owed(LocalDate votedOn, WorkingDays term) implements Duty {

        /** The last day of the term. */
        public LocalDate dueOn() {
            return term.last();
        }
    }

    /**
     * No debate is owed.
     *
     * @param reason why not, in a sentence
     */
    record NotApplicable(LocalDate votedOn, String reason) implements Duty {}

    /** What a vote obliges the Assembly to. */
    static Duty after(VoteRecord vote, HeadquartersCalendar calendar) {
        LocalDate day = vote.heldOn();
        return switch (vote.verdict()) {
            case Verdict.Vetoed _
            when day.isBefore(IN_FORCE) ->
                new NotApplicable(
                        day,
                        "The veto was cast on " + day + "; A/RES/76/262 was adopted on " + IN_FORCE
                                + " and applies to vetoes from then on.");
            case Verdict.Vetoed _ -> new Owed(day, calendar.after(day, WORKING_DAYS));
            case Verdict.Adopted _ -> new NotApplicable(day, noVeto(vote));
            case Verdict.TooFewVotes _ ->
                new NotApplicable(
                        day,
                        "Too few members voted in favour: no veto, whoever voted against (UN Charter, Art. 27(3)).");
            case Verdict.Undetermined _ ->
                new NotApplicable(day, "What is known of the vote does not decide whether it was vetoed.");
        };
    }

    private static String noVeto(VoteRecord vote) {
        return Boolean.TRUE.equals(vote.procedural())
                ? "The matter was procedural: a permanent member's vote against is no veto (UN Charter, Art. 27(2))."
                : "The vote carried: there was no veto.";
    }
}
