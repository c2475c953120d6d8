/** Programs that may use the REST interface: their tokens, what each may do, and the file that holds them. */
@NullMarked
package budgetflow.dashboard.access.token;

import org.jspecify.annotations.NullMarked;
