/** The whole house under test: packaged services, a real broker and a real database, each a process that can be killed. */
package org.horseshoe.system;
