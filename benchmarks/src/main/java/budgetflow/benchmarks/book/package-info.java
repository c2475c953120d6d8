/** How long the report of a year takes to write, and how much memory, by the number of its lines. */
@NullMarked
package budgetflow.benchmarks.book;

import org.jspecify.annotations.NullMarked;
