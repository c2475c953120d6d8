/** Execution of a line against its budget and plan, as of any day. */
@NullMarked
package budgetflow.domain.execution;

import org.jspecify.annotations.NullMarked;
