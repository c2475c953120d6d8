/** Rows of CSV and NDJSON files as they stand, one at a time and never more than one row in memory. */
@NullMarked
package budgetflow.ingest.row;

import org.jspecify.annotations.NullMarked;
