/** The command {@code reset}: makes an app forget what it computed and read everything again from the start. */
@NullMarked
package budgetflow.launcher.reset;

import org.jspecify.annotations.NullMarked;
