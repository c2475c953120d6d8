package budgetflow.benchmarks.run;

import budgetflow.schemas.settings.Settings;

/** A job that ends with its input, of an engine this build may not have: made by the name of its class. */
public interface BoundedJob {
    /** Compiled by the Maven profile {@code flink} only. */
    String FLINK = "budgetflow.benchmarks.flink.FlinkJob";

    /** Whether this build has it. */
    static boolean isThere() {
        try {
            return BoundedJob.class.isAssignableFrom(Class.forName(FLINK));
        } catch (ClassNotFoundException notBuiltIn) {
            return false;
        }
    }

    /** A new one. */
    static BoundedJob flink() {
        try {
            return Class.forName(FLINK)
                    .asSubclass(BoundedJob.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(FLINK + " cannot be used; build with -Pflink", broken);
        }
    }

    /**
     * Returns when all that was read is written and committed.
     *
     * @param atMost about how many payments to read, the first of each partition
     */
    void run(Settings settings, int threads, long atMost) throws Exception;
}
