/** What a benchmark has found, as a table for people and as JSON for programs. */
@NullMarked
package budgetflow.benchmarks.report;

import org.jspecify.annotations.NullMarked;
