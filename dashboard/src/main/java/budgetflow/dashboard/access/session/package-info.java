/** Who is signed in: sessions, their tokens, and how often somebody may try. */
@NullMarked
package budgetflow.dashboard.access.session;

import org.jspecify.annotations.NullMarked;
