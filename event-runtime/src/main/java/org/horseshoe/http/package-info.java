/**
 * How every service answers over HTTP: at which position, within which rate, and with which problem when it cannot.
 */
@NullMarked
package org.horseshoe.http;

import org.jspecify.annotations.NullMarked;
