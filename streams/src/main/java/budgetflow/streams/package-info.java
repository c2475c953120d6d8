/** Execution per line: entries made unique, added up and joined with budget and plan, exactly once and in any order. */
@NullMarked
package budgetflow.streams;

import org.jspecify.annotations.NullMarked;
