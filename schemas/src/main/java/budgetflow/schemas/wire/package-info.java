/**
 * How records look in Kafka: Avro in Confluent's wire format, that is a byte 0, the schema's id as four bytes big-endian,
 * then Avro's binary form.
 */
@NullMarked
package budgetflow.schemas.wire;

import org.jspecify.annotations.NullMarked;
