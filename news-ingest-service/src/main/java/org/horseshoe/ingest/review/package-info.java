/**
 * The queue of candidates that wait for a person, and what a person decides; the decision and the facts that come of it
 * are published in one transaction.
 */
@NullMarked
package org.horseshoe.ingest.review;

import org.jspecify.annotations.NullMarked;
