/**
 * Schema registry: a client of Confluent's REST API, and a small registry of our own that answers the same API from a
 * compacted topic, so that one JVM needs no other server.
 */
@NullMarked
package budgetflow.schemas.registry;

import org.jspecify.annotations.NullMarked;
