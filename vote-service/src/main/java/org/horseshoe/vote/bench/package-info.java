/** Answers as little as an endpoint can, for the benchmark of reads to compare with; off unless it asks for it. */
@NullMarked
package org.horseshoe.vote.bench;

import org.jspecify.annotations.NullMarked;
