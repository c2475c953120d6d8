/** The commands {@code alerts list}, {@code show} and those by which people do something about an alert. */
@NullMarked
package budgetflow.launcher.handling;

import org.jspecify.annotations.NullMarked;
