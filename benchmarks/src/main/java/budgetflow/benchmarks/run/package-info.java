/** Who is measured, each in a process of its own, with the clock and the CPU time around it. */
@NullMarked
package budgetflow.benchmarks.run;

import org.jspecify.annotations.NullMarked;
