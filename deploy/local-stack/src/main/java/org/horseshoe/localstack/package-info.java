/**
 * Runs Kafka, PostgreSQL and the three services on one machine, for a user ({@code ./horseshoe up}) and for tests. Knows the
 * services only by their packaged jars, their environment variables and their HTTP interface.
 */
@NullMarked
package org.horseshoe.localstack;

import org.jspecify.annotations.NullMarked;
