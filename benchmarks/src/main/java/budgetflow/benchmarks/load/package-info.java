/** The synthetic load: the same for everybody by its seed, with the totals that must come out of it. */
@NullMarked
package budgetflow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
