/** Fixtures that speak the domain; every payment in them is synthetic. */
@NullMarked
package budgetflow.domain.given;

import org.jspecify.annotations.NullMarked;
