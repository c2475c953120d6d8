package budgetflow.schemas.settings;

/** Where a Streams app keeps its state between records; both are restored from Kafka. */
public enum StateStoreKind {
    /** In the heap: fastest, restored in full at each start, as large as the heap allows. */
    MEMORY,
    /** On disk, in bounded memory. */
    ROCKSDB
}
