/** Requests that no honest client sends, over every endpoint that the services describe: none may be a fault of theirs. */
package org.horseshoe.hostile;
