/** What the peer of the projection lacks to read our log; runs in Kafka Connect, and knows nothing else of Horseshoe. */
@NullMarked
package org.horseshoe.bench.sink;

import org.jspecify.annotations.NullMarked;
