/** Which text the bytes of a file are. */
@NullMarked
package budgetflow.ingest.text;

import org.jspecify.annotations.NullMarked;
