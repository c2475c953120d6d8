package budgetflow.benchmarks.torture;

import java.time.LocalDate;
import java.util.List;

/**
 * What is fed on one day, before it is closed.
 *
 * @param on every earlier day is closed before anything of this is fed
 */
record Delivery(LocalDate on, List<Row> rows) {
    Delivery {
        rows = List.copyOf(rows);
    }

    /**
     * One input.
     *
     * @param number counted over the whole year, so that a rejection names it
     * @param input a budget change, a plan or an entry
     */
    record Row(long number, Object input) {}
}
