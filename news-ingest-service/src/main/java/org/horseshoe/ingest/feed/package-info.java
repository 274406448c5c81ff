/**
 * Reads feeds, files and folders on its own: what is new in them goes the way of articles and of records. Instances share
 * the work, strangers' addresses are held at arm's length.
 */
@NullMarked
package org.horseshoe.ingest.feed;

import org.jspecify.annotations.NullMarked;
