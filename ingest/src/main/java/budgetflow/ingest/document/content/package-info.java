/** What the tables, performance sheets and sentences of a budget document say. */
@NullMarked
package budgetflow.ingest.document.content;

import org.jspecify.annotations.NullMarked;
