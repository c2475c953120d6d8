package budgetflow.benchmarks.pages;

import java.util.function.IntFunction;

/**
 * One kind of request.
 *
 * @param name as the report calls it
 * @param path what is asked for the n-th time, from 0
 */
record PageAsk(String name, Asker asker, IntFunction<String> path) {
    static PageAsk always(String name, Asker asker, String path) {
        return new PageAsk(name, asker, time -> path);
    }
}
