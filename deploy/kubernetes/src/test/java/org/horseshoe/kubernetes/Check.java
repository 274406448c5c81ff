package org.horseshoe.kubernetes;

import java.util.List;

/** Something that must hold of an overlay. */
interface Check {

    /** What does not hold, each a sentence that names the object; empty where all is well. */
    List<String> problemsOf(Manifests manifests);
}
