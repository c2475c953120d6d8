/** Payments that programs send: taken whole and kept safe first, then checked as files are, and sent on. */
@NullMarked
package budgetflow.dashboard.api.payment;

import org.jspecify.annotations.NullMarked;
