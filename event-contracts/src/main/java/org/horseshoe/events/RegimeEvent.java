package org.horseshoe.events;

import java.time.LocalDate;
import java.util.List;

/** What changed, or was kept from changing, in the rules of a sanctions regime. */
public sealed interface RegimeEvent extends Event {

    /** The regime, such as {@code DPRK}. */
    String regime();

    @Override
    default String subject() {
        return regime();
    }

    /**
     * A measure came into the regime.
     *
     * @param measure what it says
     * @param basis the resolution that imposed it
     * @param decidedOn the day of the decision in New York
     */
    record MeasureImposed(String regime, Measure measure, String basis, LocalDate decidedOn) implements RegimeEvent {
        public MeasureImposed {
            Check.name("regime", regime);
            Check.present("measure", measure);
            Check.name("basis", basis);
            Check.present("decidedOn", decidedOn);
            Check.date("decidedOn", decidedOn);
        }
    }

    /**
     * A measure was replaced by another of the same kind and subject.
     *
     * @param before what the measure said
     * @param after what it says now
     * @param basis the resolution that changed it
     * @param decidedOn the day of the decision in New York
     */
    record MeasureChanged(String regime, Measure before, Measure after, String basis, LocalDate decidedOn)
            implements RegimeEvent {
        public MeasureChanged {
            Check.name("regime", regime);
            Check.present("before", before);
            Check.present("after", after);
            Check.name("basis", basis);
            Check.present("decidedOn", decidedOn);
            Check.date("decidedOn", decidedOn);
        }
    }

    /**
     * A measure ended by decision.
     *
     * @param measure what it said
     * @param basis the resolution that ended it
     * @param decidedOn the day of the decision in New York
     */
    record MeasureLifted(String regime, Measure measure, String basis, LocalDate decidedOn) implements RegimeEvent {
        public MeasureLifted {
            Check.name("regime", regime);
            Check.present("measure", measure);
            Check.name("basis", basis);
            Check.present("decidedOn", decidedOn);
            Check.date("decidedOn", decidedOn);
        }
    }

    /**
     * A proposed measure did not come into force: the draft that carried it failed.
     *
     * @param draft the draft that carried it
     * @param proposed what it would have said
     * @param decidedOn the day the draft failed
     * @param vetoedBy the permanent members whose veto blocked it; empty where the votes were too few
     */
    record MeasureBlocked(
            String regime, DraftSymbol draft, Measure proposed, LocalDate decidedOn, List<Member> vetoedBy)
            implements RegimeEvent {
        public MeasureBlocked {
            Check.name("regime", regime);
            Check.present("draft", draft);
            Check.present("proposed", proposed);
            Check.present("decidedOn", decidedOn);
            Check.date("decidedOn", decidedOn);
            vetoedBy = Check.copyOf(vetoedBy);
        }
    }
}
