/**
 * The names by which sources call states, regimes and goods: small reviewed tables that extraction and imports share.
 *
 * <p>Pure: it knows Java, the contracts and its own tables.
 */
@NullMarked
package org.horseshoe.ingest.gazetteer;

import org.jspecify.annotations.NullMarked;
