/** What reading a budget document has to tell its user: findings with severity, line and both figures. */
@NullMarked
package budgetflow.ingest.document.finding;

import org.jspecify.annotations.NullMarked;
