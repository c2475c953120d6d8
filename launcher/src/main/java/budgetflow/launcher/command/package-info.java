/** The command line: what may be asked, what is answered, and with which exit code; the work is done elsewhere. */
@NullMarked
package budgetflow.launcher.command;

import org.jspecify.annotations.NullMarked;
