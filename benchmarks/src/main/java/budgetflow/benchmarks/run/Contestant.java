package budgetflow.benchmarks.run;

/** Who takes part. */
public enum Contestant {
    POLL("poll", "limit 1: poll and discard"),
    DECODE("decode", "limit 2: decode, sum in a HashMap"),
    STREAMS("streams", "streams app, in memory, exactly once"),
    STREAMS_ROCKSDB("rocksdb", "streams app, RocksDB, exactly once"),
    NAIVE("naive", "naive DSL, exactly once");

    private final String key;
    private final String title;

    Contestant(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** What the command line and the results call it. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Whether it writes executions, rather than summing for itself. */
    public boolean writes() {
        return switch (this) {
            case POLL, DECODE -> false;
            case STREAMS, STREAMS_ROCKSDB, NAIVE -> true;
        };
    }
}
