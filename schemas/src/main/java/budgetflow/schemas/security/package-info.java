/** Who may do what on a Kafka that asks: the rights of each app, in one place, for operators, checks and tests. */
@NullMarked
package budgetflow.schemas.security;

import org.jspecify.annotations.NullMarked;
