/** How a Kafka Streams app lives: its configuration, start, health, dead letters and close. */
@NullMarked
package budgetflow.schemas.app;

import org.jspecify.annotations.NullMarked;
