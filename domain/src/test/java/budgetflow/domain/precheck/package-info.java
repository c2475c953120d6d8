@NullMarked
package budgetflow.domain.precheck;

import org.jspecify.annotations.NullMarked;
