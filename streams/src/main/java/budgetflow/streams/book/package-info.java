/** What one partition's records add up to, held compactly in memory; no Kafka here, but for the two stores. */
@NullMarked
package budgetflow.streams.book;

import org.jspecify.annotations.NullMarked;
