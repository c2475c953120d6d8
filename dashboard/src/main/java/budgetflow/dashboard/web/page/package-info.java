/** The pages: what each of them asks the read store, and the templates it hands the answers to. */
@NullMarked
package budgetflow.dashboard.web.page;

import org.jspecify.annotations.NullMarked;
