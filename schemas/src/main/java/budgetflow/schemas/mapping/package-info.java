/** Translates between domain types and the generated Avro classes; the only place that knows both. */
@NullMarked
package budgetflow.schemas.mapping;

import org.jspecify.annotations.NullMarked;
