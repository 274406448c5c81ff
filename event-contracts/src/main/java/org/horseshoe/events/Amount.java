package org.horseshoe.events;

import java.math.BigDecimal;

/**
 * A quantity with its unit.
 *
 * @param value not negative
 * @param unit {@code barrel}, {@code tonne}, {@code USD} …
 */
public record Amount(BigDecimal value, String unit) {
    public Amount {
        Check.present("value", value);
        Check.amount("value", value);
        Check.text("unit", unit);
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }
}
