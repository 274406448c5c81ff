package org.horseshoe.projection;

/** One build of a projection's read model, in a schema of its own. */
record Generation(String projection, int number, int version) {

    String schema() {
        return projection + "_" + number;
    }
}
