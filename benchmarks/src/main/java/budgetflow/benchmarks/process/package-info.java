/** Brokers and apps as processes of their own, which can be killed, paused and started again, and end with their parent. */
@NullMarked
package budgetflow.benchmarks.process;

import org.jspecify.annotations.NullMarked;
