/** Judges budget lines when business days are closed, and reports alerts and milestone verdicts. */
@NullMarked
package budgetflow.alerts;

import org.jspecify.annotations.NullMarked;
