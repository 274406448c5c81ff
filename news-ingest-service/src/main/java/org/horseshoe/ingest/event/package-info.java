/** Takes events that others have made: CloudEvents over HTTP, a batch whole or not at all. */
@NullMarked
package org.horseshoe.ingest.event;

import org.jspecify.annotations.NullMarked;
