/** A county that does not exist, made up by a seed: what the dashboard is measured with. */
@NullMarked
package budgetflow.benchmarks.county;

import org.jspecify.annotations.NullMarked;
