/** Files, folders and standard input as the same thing, and the reading of one of them from its bytes to its results. */
@NullMarked
package budgetflow.ingest.file;

import org.jspecify.annotations.NullMarked;
