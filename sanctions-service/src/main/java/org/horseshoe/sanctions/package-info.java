/**
 * The sanctions service: which rules of a regime were in force on a day and by what decision, what was proposed and
 * blocked, who is listed, and what was launched.
 *
 * <p>Here are the doors from Kafka, one per topic; each slice below answers its own questions, and the rules are in
 * {@code domain}.
 */
@NullMarked
package org.horseshoe.sanctions;

import org.jspecify.annotations.NullMarked;
