/** Files become records; rows read = accepted + rejected, in number and in money. */
@NullMarked
package budgetflow.ingest;

import org.jspecify.annotations.NullMarked;
