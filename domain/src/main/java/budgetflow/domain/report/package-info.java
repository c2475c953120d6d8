/**
 * Year-end and in-year tables, as pure functions of what is known: every figure whole fen or an exact fraction, every
 * missing one said to be missing.
 */
@NullMarked
package budgetflow.domain.report;

import org.jspecify.annotations.NullMarked;
