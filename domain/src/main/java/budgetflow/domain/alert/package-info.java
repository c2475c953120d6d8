/** Alert rules and the life of an alert: decide first, then apply. */
@NullMarked
package budgetflow.domain.alert;

import org.jspecify.annotations.NullMarked;
