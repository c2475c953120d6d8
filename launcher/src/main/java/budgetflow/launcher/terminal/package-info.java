/** Tables for a terminal: they line up with Chinese in them, fit the window, and never cut a figure. */
@NullMarked
package budgetflow.launcher.terminal;

import org.jspecify.annotations.NullMarked;
