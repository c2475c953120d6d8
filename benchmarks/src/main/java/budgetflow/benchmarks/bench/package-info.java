/** The command {@code bench}: which runs there are, in what order, and what is told of them. */
@NullMarked
package budgetflow.benchmarks.bench;

import org.jspecify.annotations.NullMarked;
