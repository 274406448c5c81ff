/**
 * Reads whole copies of the UN Security Council Consolidated List and tells what differs between them; values in, values
 * out.
 */
@NullMarked
package org.horseshoe.ingest.consolidatedlist;

import org.jspecify.annotations.NullMarked;
