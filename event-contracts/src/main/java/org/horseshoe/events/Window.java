package org.horseshoe.events;

import java.time.MonthDay;
import java.time.Period;

/**
 * The period over which a cap counts: {@code P1Y} from {@code --01-01} is the calendar year, {@code P1Y} from
 * {@code --12-22} the year from 22 December.
 *
 * @param length how long the period is
 * @param startsOn the day of the year on which it begins
 */
public record Window(Period length, MonthDay startsOn) {
    public Window {
        Check.present("length", length);
        Check.present("startsOn", startsOn);
        Check.that(!length.isZero() && !length.isNegative(), "length", length, "a period such as P1Y");
    }
}
