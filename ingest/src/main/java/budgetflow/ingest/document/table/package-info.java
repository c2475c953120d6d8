/** The table model: what the header text says a column is, and rows set right under their columns. */
@NullMarked
package budgetflow.ingest.document.table;

import org.jspecify.annotations.NullMarked;
