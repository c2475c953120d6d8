/** What the REST interface answers when it cannot do what it was asked: problem details as in RFC 9457. */
@NullMarked
package budgetflow.dashboard.api.problem;

import org.jspecify.annotations.NullMarked;
