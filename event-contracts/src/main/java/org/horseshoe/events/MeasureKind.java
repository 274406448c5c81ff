package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What kind of obligation a measure lays on states. */
@EnumNaming(KebabCase.class)
public enum MeasureKind {
    /** A limit on what may be supplied or taken in a period. */
    CAP,
    TRADE_BAN,
    ARMS_EMBARGO,
    ASSET_FREEZE,
    TRAVEL_BAN,
    MARITIME,
    FINANCIAL,
    LABOUR,
    /** A body set up to watch the regime, such as a Panel of Experts. */
    MANDATE,
    OTHER
}
