package budgetflow.benchmarks.pages;

import java.util.Arrays;
import java.util.List;

/**
 * How long a kind of request took; nanoseconds.
 *
 * @param refused how many were not answered with 200
 */
public record PageTimes(
        String page,
        int clients,
        int asked,
        int refused,
        long p50Nanos,
        long p95Nanos,
        long p99Nanos,
        long longestNanos,
        long cpuNanos) {

    /** @param cpuNanos of the whole process, for all of them */
    static PageTimes of(String page, int clients, List<Long> nanos, int refused, long cpuNanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new PageTimes(
                page,
                clients,
                sorted.length,
                refused,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                at(sorted, 100),
                cpuNanos);
    }

    /** The time that so many percent did not exceed. */
    private static long at(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(0, place)];
    }
}
