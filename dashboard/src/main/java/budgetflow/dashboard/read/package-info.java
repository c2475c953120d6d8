/** The queries of the read store: figures as of any day, within what the viewer may see. The one source of figures. */
@NullMarked
package budgetflow.dashboard.read;

import org.jspecify.annotations.NullMarked;
