package budgetflow.benchmarks.run;

/** Who takes part. */
public enum Contestant {
    POLL("poll", "limit 1: poll and discard"),
    DECODE("decode", "limit 2: decode, sum in a HashMap"),
    STREAMS("streams", "streams app, in memory, exactly once"),
    STREAMS_ROCKSDB("rocksdb", "streams app, RocksDB, exactly once"),
    NAIVE("naive", "naive DSL, exactly once"),
    /** Only where this build has it, see {@link BoundedJob}. */
    FLINK("flink", "Apache Flink, hashmap state, exactly once");

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
}
