/** Reads articles: text in, candidates with their decisions and the events that came of them out. */
@NullMarked
package org.horseshoe.ingest.article;

import org.jspecify.annotations.NullMarked;
