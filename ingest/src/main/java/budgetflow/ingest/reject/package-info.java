/** Rejects files: what was kept out, with the reason, in a form that can be corrected and fed again. */
@NullMarked
package budgetflow.ingest.reject;

import org.jspecify.annotations.NullMarked;
