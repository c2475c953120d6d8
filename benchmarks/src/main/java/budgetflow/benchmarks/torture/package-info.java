/** The command {@code torture}: a cluster and its apps are killed, paused and moved about while a synthetic year runs. */
@NullMarked
package budgetflow.benchmarks.torture;

import org.jspecify.annotations.NullMarked;
