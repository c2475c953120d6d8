/** The walls between the modules and the house rules of the sources, as tests that fail the build. */
@NullMarked
package budgetflow.launcher.architecture;

import org.jspecify.annotations.NullMarked;
