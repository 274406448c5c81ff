/** How fast the house is, measured against a floor in the same run; figures, never assertions. */
package org.horseshoe.bench;
