/** The result of an import as JSON and as a report for the terminal. */
@NullMarked
package budgetflow.ingest.document.report;

import org.jspecify.annotations.NullMarked;
