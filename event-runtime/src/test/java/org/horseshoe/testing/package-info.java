/** What the tests of all services share: real servers, tokens, given/when/then for projections, the architecture rules. */
package org.horseshoe.testing;
