package budgetflow.schemas.app;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One cache for all RocksDB stores of this JVM, whatever the number of apps, stores and partitions: without it each
 * store of each partition takes 50 MiB and more of its own, outside the heap where no limit holds.
 */
public final class BoundedRocksMemory implements RocksDBConfigSetter {
    /** Bytes for blocks, indexes, filters and, as a part of it, what was not yet written to disk. */
    static final long CACHE = 128L << 20;

    static final long WRITE_BUFFERS = 64L << 20;
    private static final long WRITE_BUFFER_OF_ONE_STORE = 8L << 20;
    private static final int WRITE_BUFFERS_OF_ONE_STORE = 2;

    /** Made with the first store and never closed: Kafka makes one setter for each store and gives it nothing shared. */
    private static final class Shared {
        static {
            RocksDB.loadLibrary();
        }

        static final Cache CACHE = new LRUCache(BoundedRocksMemory.CACHE);
        static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        bound(options, (BlockBasedTableConfig) options.tableFormatConfig());
    }

    /** The same for a database that is not Kafka's, with a filter that spares looking for what is not there. */
    public static void bound(Options options) {
        BlockBasedTableConfig table = new BlockBasedTableConfig();
        table.setFilterPolicy(new BloomFilter());
        bound(options, table);
    }

    private static void bound(Options options, BlockBasedTableConfig table) {
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_OF_ONE_STORE);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS_OF_ONE_STORE);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to all stores; Kafka closes the options.
    }
}
