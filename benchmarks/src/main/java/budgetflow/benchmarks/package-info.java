/** The command behind {@code budgetflow bench} and {@code budgetflow torture}: what the product is measured with. */
@NullMarked
package budgetflow.benchmarks;

import org.jspecify.annotations.NullMarked;
