/**
 * Imports of official records: what each file is made of, and the work that turns it into events piece by piece.
 */
@NullMarked
package org.horseshoe.ingest.record;

import org.jspecify.annotations.NullMarked;
