/** The program's entry: everything is wired here, and nothing is decided. */
@NullMarked
package budgetflow.launcher;

import org.jspecify.annotations.NullMarked;
