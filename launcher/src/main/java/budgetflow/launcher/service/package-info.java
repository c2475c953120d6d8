/** The commands that talk to a Kafka: feeding files, closing days, and the apps that run until they are stopped. */
@NullMarked
package budgetflow.launcher.service;

import org.jspecify.annotations.NullMarked;
