/** Published budget documents become budget lines, spending plans and findings; nothing here knows Kafka. */
@NullMarked
package budgetflow.ingest.document;

import org.jspecify.annotations.NullMarked;
