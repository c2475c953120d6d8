/** What an import gives: figures, lines, plans, findings and the outcome, also as JSON. */
@NullMarked
package budgetflow.ingest.document.result;

import org.jspecify.annotations.NullMarked;
