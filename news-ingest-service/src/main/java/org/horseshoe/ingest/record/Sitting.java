package org.horseshoe.ingest.record;

import java.time.LocalDate;

/**
 * A meeting of the Council on its day.
 *
 * @param meeting the symbol of its record, such as {@code S/PV.9048}
 */
record Sitting(String meeting, LocalDate day) {}
