/** The rules themselves, each one a pure function with its thresholds, and which of them hold for a region, unit or line. */
@NullMarked
package budgetflow.domain.alert.rule;

import org.jspecify.annotations.NullMarked;
