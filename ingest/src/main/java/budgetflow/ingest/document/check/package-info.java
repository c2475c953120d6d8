/** The sums and rules that should hold in a budget document, one function each. */
@NullMarked
package budgetflow.ingest.document.check;

import org.jspecify.annotations.NullMarked;
