/** Tests of the commands about deliveries. */
@NullMarked
package budgetflow.launcher.delivery;

import org.jspecify.annotations.NullMarked;
