package org.horseshoe.events;

import java.util.UUID;

/** What the names that a client watches have come to match, or match no more. */
public sealed interface WatchEvent extends Event {

    /** The watch, by the id that it was registered under. */
    UUID watch();

    /** The entry of the list, such as {@code KPe.068}, or the draft and the name that it proposes. */
    String reference();

    @Override
    default String subject() {
        return watch().toString();
    }

    /**
     * A name on the list or in a draft began to match a watch.
     *
     * @param watch the watch that it matches
     * @param reference the entry of the list, such as {@code KPe.068}, or the draft and the name, such as
     *     {@code S-2022-431:DPRK:Lazarus Group}
     * @param regime the regime under which it is listed or proposed
     * @param name the name as the list or the draft writes it
     * @param standing whether it is listed, proposed or was decided on
     * @param score how well it matches, from 0 to 1
     * @param algorithm the version of the rules that made the score
     * @param cause the type of the event that made it so, such as {@code name-listed.v1}
     * @param position where that event lies in the log, such as {@code horseshoe.designations/0@41}
     */
    record WatchMatchStarted(
            UUID watch,
            String reference,
            String regime,
            String name,
            WatchStanding standing,
            double score,
            String algorithm,
            String cause,
            String position)
            implements WatchEvent {
        public WatchMatchStarted {
            Check.present("watch", watch);
            Check.text("reference", reference);
            Check.name("regime", regime);
            Check.text("name", name);
            Check.present("standing", standing);
            Check.fraction("score", score);
            Check.name("algorithm", algorithm);
            Check.name("cause", cause);
            Check.name("position", position);
        }
    }

    /**
     * A name that matches a watch reads otherwise, or stands otherwise, and still matches.
     *
     * @param watch the watch that it matches
     * @param reference the entry of the list, or the draft and the name
     * @param regime the regime under which it is listed or proposed
     * @param name the name as the list or the draft writes it now
     * @param standing whether it is listed, proposed or was decided on
     * @param score how well it matches now, from 0 to 1
     * @param algorithm the version of the rules that made the score
     * @param cause the type of the event that made it so, such as {@code listing-amended.v1}
     * @param position where that event lies in the log
     */
    record WatchMatchChanged(
            UUID watch,
            String reference,
            String regime,
            String name,
            WatchStanding standing,
            double score,
            String algorithm,
            String cause,
            String position)
            implements WatchEvent {
        public WatchMatchChanged {
            Check.present("watch", watch);
            Check.text("reference", reference);
            Check.name("regime", regime);
            Check.text("name", name);
            Check.present("standing", standing);
            Check.fraction("score", score);
            Check.name("algorithm", algorithm);
            Check.name("cause", cause);
            Check.name("position", position);
        }
    }

    /**
     * A name matches a watch no more.
     *
     * @param watch the watch that it matched
     * @param reference the entry of the list, or the draft and the name
     * @param regime the regime under which it was listed or proposed
     * @param name the name as the list or the draft writes it, or wrote it last
     * @param standing what became of it: delisted, dropped, or as before where the entry reads otherwise now
     * @param score how well it matches now, from 0 to 1
     * @param algorithm the version of the rules that made the score
     * @param cause the type of the event that made it so, such as {@code name-delisted.v1}
     * @param position where that event lies in the log
     */
    record WatchMatchEnded(
            UUID watch,
            String reference,
            String regime,
            String name,
            WatchStanding standing,
            double score,
            String algorithm,
            String cause,
            String position)
            implements WatchEvent {
        public WatchMatchEnded {
            Check.present("watch", watch);
            Check.text("reference", reference);
            Check.name("regime", regime);
            Check.text("name", name);
            Check.present("standing", standing);
            Check.fraction("score", score);
            Check.name("algorithm", algorithm);
            Check.name("cause", cause);
            Check.name("position", position);
        }
    }
}
