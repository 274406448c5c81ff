/** How XML from strangers is opened; lists, records and feeds stand on it. */
@NullMarked
package org.horseshoe.ingest.xml;

import org.jspecify.annotations.NullMarked;
