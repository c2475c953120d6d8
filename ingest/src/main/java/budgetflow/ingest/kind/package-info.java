/** The kinds of files: their columns, and how a row of each becomes a domain value or is refused. */
@NullMarked
package budgetflow.ingest.kind;

import org.jspecify.annotations.NullMarked;
