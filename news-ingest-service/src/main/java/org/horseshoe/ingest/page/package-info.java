/**
 * Web pages: the words of an article without what surrounds them, what the page says of itself, and its language. Values
 * in, values out.
 */
@NullMarked
package org.horseshoe.ingest.page;

import org.jspecify.annotations.NullMarked;
