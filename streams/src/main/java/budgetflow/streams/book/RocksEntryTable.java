package budgetflow.streams.book;

import budgetflow.schemas.app.BoundedRocksMemory;
import budgetflow.schemas.encoded.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Entries on disk, for more of them than a heap can hold. It begins empty whenever it is opened, like the one in the
 * heap, for what it held is read again from the payments; so nothing needs to be durable here, and no log is written.
 */
final class RocksEntryTable implements EntryTable {
    private static final int WRITTEN_AT_ONCE = 1000;

    private final Path folder;
    private final Options options = new Options();
    private final WriteOptions unlogged = new WriteOptions();
    private final RocksDB database;

    /** Not yet written: many are written faster at once. */
    private final Map<Slice, byte[]> waiting = new HashMap<>();

    /**
     * Opens an empty table.
     *
     * @param folder of its own; whatever is in it goes
     * @throws UncheckedIOException where the folder cannot be used
     */
    RocksEntryTable(Path folder) {
        this.folder = folder;
        RocksDB.loadLibrary();
        try {
            Utils.delete(folder.toFile());
            Files.createDirectories(folder);
            options.setCreateIfMissing(true);
            BoundedRocksMemory.bound(options);
            unlogged.setDisableWAL(true);
            database = RocksDB.open(options, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public @Nullable Slice find(Slice key) {
        byte[] value = waiting.get(key);
        try {
            byte[] found = value == null ? database.get(key.copy()) : value;
            return found == null ? null : Slice.of(found);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(Slice key, byte[] value) {
        waiting.put(Slice.of(key.copy()), value);
        if (waiting.size() == WRITTEN_AT_ONCE) {
            write();
        }
    }

    private void write() {
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<Slice, byte[]> entry : waiting.entrySet()) {
                batch.put(entry.getKey().bytes(), entry.getValue());
            }
            database.write(unlogged, batch);
        } catch (RocksDBException e) {
            throw failed(e);
        }
        waiting.clear();
    }

    @Override
    public void close() {
        database.close();
        options.close();
        unlogged.close();
        waiting.clear();
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalStateException failed(RocksDBException cause) {
        return new IllegalStateException("the entries in " + folder + " cannot be used: " + cause.getMessage(), cause);
    }
}
