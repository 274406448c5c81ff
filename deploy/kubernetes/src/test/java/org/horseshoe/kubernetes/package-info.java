/** Checks what the overlays render to, as far as that goes without a cluster. Knows the topics of the local stack and the services' settings. */
@NullMarked
package org.horseshoe.kubernetes;

import org.jspecify.annotations.NullMarked;
