/** The example of docs/extending.md: how a rule is added. */
@NullMarked
package budgetflow.domain.alert.example;

import org.jspecify.annotations.NullMarked;
