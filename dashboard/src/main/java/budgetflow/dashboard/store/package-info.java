/** The read store: topics projected into SQL, with their offsets, so that it can be thrown away and built again. */
@NullMarked
package budgetflow.dashboard.store;

import org.jspecify.annotations.NullMarked;
