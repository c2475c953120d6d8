/** A Kafka broker inside this JVM, for a bureau that runs no Kafka, for the demo and for tests. */
@NullMarked
package budgetflow.launcher.broker;

import org.jspecify.annotations.NullMarked;
