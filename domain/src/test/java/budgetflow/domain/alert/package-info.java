/** Tests of the alert rules, and the line histories they are told with. */
@NullMarked
package budgetflow.domain.alert;

import org.jspecify.annotations.NullMarked;
