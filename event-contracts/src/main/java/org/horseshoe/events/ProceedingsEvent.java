package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said to have happened to a draft resolution in the Council and, after a veto, in the General Assembly. */
public sealed interface ProceedingsEvent extends Event {

    /** The draft under its UN symbol, or under a provisional reference while the symbol is not known. */
    DraftSymbol draft();

    @Override
    default String subject() {
        return draft().value();
    }

    /**
     * A draft resolution was put before the Council; also any later account of what it says.
     *
     * @param title what the source calls it
     * @param tabledOn the day it was submitted, where the source tells
     * @param sponsors the members of the United Nations that submitted it, in the order of the source
     * @param topic the agenda item, in the words of the source
     * @param regime the sanctions regime it is about, such as {@code DPRK}
     * @param measures what it would impose, change or lift
     */
    record DraftTabled(
            DraftSymbol draft,
            @Nullable String title,
            @Nullable LocalDate tabledOn,
            List<Member> sponsors,
            @Nullable String topic,
            @Nullable String regime,
            List<Measure> measures)
            implements ProceedingsEvent {
        public DraftTabled {
            Check.present("draft", draft);
            title = Check.optionalText("title", title);
            Check.date("tabledOn", tabledOn);
            sponsors = Check.copyOf(sponsors);
            topic = Check.optionalText("topic", topic);
            regime = Check.optionalName("regime", regime);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * A draft was replaced by a revised text of its own.
     *
     * @param revision the number of the revision, from 1
     * @param revisedOn the day of the revised text
     * @param measures what the revised text would impose, change or lift, whole
     */
    record DraftRevised(
            DraftSymbol draft, int revision, @Nullable LocalDate revisedOn, List<Measure> measures)
            implements ProceedingsEvent {
        public DraftRevised {
            Check.present("draft", draft);
            Check.range("revision", revision, 1, 99);
            Check.date("revisedOn", revisedOn);
            measures = Check.copyOf(measures);
        }
    }

    /**
     * The sponsors took a draft back before it was decided.
     *
     * @param withdrawnOn the day they did
     */
    record DraftWithdrawn(DraftSymbol draft, @Nullable LocalDate withdrawnOn) implements ProceedingsEvent {
        public DraftWithdrawn {
            Check.present("draft", draft);
            Check.date("withdrawnOn", withdrawnOn);
        }
    }

    /**
     * A draft known under a provisional reference turned out to be a draft with a symbol; both are one from now on.
     *
     * @param draft the provisional reference
     * @param symbol the symbol that the draft has in the record of the Council
     */
    record DraftIdentified(DraftSymbol draft, DraftSymbol symbol) implements ProceedingsEvent {
        public DraftIdentified {
            Check.present("draft", draft);
            Check.present("symbol", symbol);
            Check.that(!draft.equals(symbol), "symbol", symbol.value(), "another reference than the draft's own");
        }
    }

    /**
     * A vote was taken; everything that one source says of it, and nothing that it does not say.
     *
     * @param question what was put to the vote: the draft as a whole, a paragraph, an amendment, a preliminary question
     * @param heldOn the day of the vote in New York
     * @param meeting the meeting record, such as {@code S/PV.9048}; absent under the written procedure
     * @param mode how the decision was taken
     * @param procedural whether the matter was procedural (UN Charter, Art. 27(2)); absent where the source is silent
     * @param tally the figures, where the source gives any
     * @param ballots the members whose position the source names; the rest is not known from it
     * @param stated the outcome in the words of the source, kept to be compared with the computed one
     * @param resolution the symbol of the resolution adopted by this vote, such as {@code S/RES/2397(2017)}
     */
    record VoteRecorded(
            DraftSymbol draft,
            Question question,
            LocalDate heldOn,
            @Nullable String meeting,
            VoteMode mode,
            @Nullable Boolean procedural,
            @Nullable ReportedTally tally,
            List<Ballot> ballots,
            @Nullable StatedOutcome stated,
            @Nullable String resolution)
            implements ProceedingsEvent {
        public VoteRecorded {
            Check.present("draft", draft);
            Check.present("question", question);
            Check.present("heldOn", heldOn);
            Check.date("heldOn", heldOn);
            meeting = Check.optionalName("meeting", meeting);
            Check.present("mode", mode);
            ballots = Check.copyOf(ballots);
            Check.unique("ballots", ballots.stream().map(Ballot::member).toList());
            resolution = Check.optionalName("resolution", resolution);
        }
    }

    /**
     * One member's position became known while the vote was still open.
     *
     * @param question what is being voted on
     * @param member who voted
     * @param position how
     * @param castOn the day of the vote in New York
     */
    record BallotCast(DraftSymbol draft, Question question, Member member, Position position, LocalDate castOn)
            implements ProceedingsEvent {
        public BallotCast {
            Check.present("draft", draft);
            Check.present("question", question);
            Check.present("member", member);
            Check.present("position", position);
            Check.present("castOn", castOn);
            Check.date("castOn", castOn);
        }
    }

    /**
     * The President of the Council closed the vote: no further ballot counts.
     *
     * @param question what was voted on
     * @param closedOn the day of the vote in New York
     */
    record VoteClosed(DraftSymbol draft, Question question, LocalDate closedOn) implements ProceedingsEvent {
        public VoteClosed {
            Check.present("draft", draft);
            Check.present("question", question);
            Check.present("closedOn", closedOn);
            Check.date("closedOn", closedOn);
        }
    }

    /**
     * A state or the presidency spoke on a draft, a vote or a veto.
     *
     * @param speaker the person, as the source spells the name
     * @param capacity the office in which the person spoke, such as {@code Permanent Representative}
     * @param state the state spoken for
     * @param forum where it was said
     * @param stance where the statement stands towards the draft
     * @param madeOn the day it was said
     * @param summary what was said, in one sentence of Horseshoe's own words
     */
    record StatementMade(
            DraftSymbol draft,
            @Nullable String speaker,
            @Nullable String capacity,
            @Nullable Member state,
            Forum forum,
            Stance stance,
            @Nullable LocalDate madeOn,
            @Nullable String summary)
            implements ProceedingsEvent {
        public StatementMade {
            Check.present("draft", draft);
            speaker = Check.optionalName("speaker", speaker);
            capacity = Check.optionalText("capacity", capacity);
            Check.present("forum", forum);
            Check.present("stance", stance);
            Check.date("madeOn", madeOn);
            summary = Check.optionalText("summary", summary);
        }
    }

    /**
     * The General Assembly met to debate a veto (A/RES/76/262).
     *
     * @param heldOn the day of the formal meeting
     * @param meeting the meeting record, such as {@code A/76/PV.77}
     * @param speakers the states in the order in which they spoke, as far as the source tells
     */
    record VetoDebateHeld(
            DraftSymbol draft, LocalDate heldOn, @Nullable String meeting, List<Member> speakers)
            implements ProceedingsEvent {
        public VetoDebateHeld {
            Check.present("draft", draft);
            Check.present("heldOn", heldOn);
            Check.date("heldOn", heldOn);
            meeting = Check.optionalName("meeting", meeting);
            speakers = Check.copyOf(speakers);
        }
    }

    /**
     * The General Assembly met in an emergency special session on the situation that a vetoed draft is about; such a
     * session stands in for the debate of the veto (A/RES/76/262).
     *
     * @param session the number of the session, such as 11 for the eleventh
     * @param metOn the day of the meeting, also of a session that was resumed
     * @param meeting the meeting record, such as {@code A/ES-11/PV.12}
     */
    record EmergencySpecialSessionMet(
            DraftSymbol draft,
            int session,
            LocalDate metOn,
            @Nullable String meeting) implements ProceedingsEvent {
        public EmergencySpecialSessionMet {
            Check.present("draft", draft);
            Check.range("session", session, 1, 99);
            Check.present("metOn", metOn);
            Check.date("metOn", metOn);
            meeting = Check.optionalName("meeting", meeting);
        }
    }

    /**
     * A presidential statement was put to the members; it needs consensus and no vote.
     *
     * @param draft the symbol or a provisional reference of the statement
     * @param proposedOn the day it was put to the members, where the source tells
     * @param proposedBy the members that proposed it
     * @param topic the agenda item, in the words of the source
     */
    record PresidentialStatementProposed(
            DraftSymbol draft,
            @Nullable LocalDate proposedOn,
            List<Member> proposedBy,
            @Nullable String topic) implements ProceedingsEvent {
        public PresidentialStatementProposed {
            Check.present("draft", draft);
            Check.date("proposedOn", proposedOn);
            proposedBy = Check.copyOf(proposedBy);
            topic = Check.optionalText("topic", topic);
        }
    }

    /**
     * The President of the Council made a statement on behalf of all members.
     *
     * @param draft the symbol of the statement, such as {@code S/PRST/2017/16}
     * @param issuedOn the day it was read out
     * @param topic the agenda item, in the words of the source
     */
    record PresidentialStatementIssued(
            DraftSymbol draft, LocalDate issuedOn, @Nullable String topic) implements ProceedingsEvent {
        public PresidentialStatementIssued {
            Check.present("draft", draft);
            Check.present("issuedOn", issuedOn);
            Check.date("issuedOn", issuedOn);
            topic = Check.optionalText("topic", topic);
        }
    }

    /**
     * A source took back, or Horseshoe's reviewers struck out, an earlier event of this draft.
     *
     * @param withdrawn the id of the event that no longer counts
     * @param reason why, for the record
     * @param replacedBy the id of the event that corrects it; absent where nothing takes its place
     */
    record ClaimWithdrawn(
            DraftSymbol draft,
            UUID withdrawn,
            String reason,
            @Nullable UUID replacedBy) implements ProceedingsEvent {
        public ClaimWithdrawn {
            Check.present("draft", draft);
            Check.present("withdrawn", withdrawn);
            Check.text("reason", reason);
            Check.that(
                    !withdrawn.equals(replacedBy),
                    "replacedBy",
                    withdrawn.toString(),
                    "another event than the withdrawn");
        }

        /** A withdrawal with nothing in its place. */
        public ClaimWithdrawn(DraftSymbol draft, UUID withdrawn, String reason) {
            this(draft, withdrawn, reason, null);
        }
    }
}
