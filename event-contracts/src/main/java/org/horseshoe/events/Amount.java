package org.horseshoe.events;

import java.math.BigDecimal;

/**
 * A quantity with its unit.
 *
 * @param value how much; not negative
 * @param unit what is counted: {@code barrel}, {@code tonne}, {@code USD} …
 */
public record Amount(BigDecimal value, String unit) {
    public Amount {
        Check.present("value", value);
        Check.amount("value", value);
        Check.name("unit", unit);
        value = Check.plain(value);
    }
}
