/** The same job in Apache Flink, compiled by the Maven profile {@code flink} only and found by the name of its class. */
@NullMarked
package budgetflow.benchmarks.flink;

import org.jspecify.annotations.NullMarked;
