package budgetflow.launcher.broker;

import budgetflow.launcher.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Where a broker keeps its data, held by one broker at a time. */
final class BrokerFolder implements AutoCloseable {
    /** There is one node, and its data folder remembers its number. */
    static final int NODE_ID = 1;

    private final Path folder;
    private final boolean temporary;
    private final FileChannel lockFile;

    private BrokerFolder(Path folder, boolean temporary, FileChannel lockFile) {
        this.folder = folder;
        this.temporary = temporary;
        this.lockFile = lockFile;
    }

    /** A new folder, deleted when it is closed. */
    static BrokerFolder temporary() {
        try {
            return open(Files.createTempDirectory("budgetflow-broker"), true);
        } catch (IOException noRoom) {
            throw new BrokerStartException(
                    Reason.FOLDER_NOT_WRITABLE, "No temporary folder can be made for the broker.", noRoom);
        }
    }

    /** Made where it is missing. */
    static BrokerFolder durable(Path folder) {
        return open(folder.toAbsolutePath(), false);
    }

    private static BrokerFolder open(Path folder, boolean temporary) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = FileChannel.open(
                    folder.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                lockFile.close();
                throw new BrokerStartException(
                        Reason.FOLDER_IN_USE,
                        "Another process uses the data folder " + folder + "; stop it, or choose another folder.",
                        null);
            }
            return new BrokerFolder(folder, temporary, lockFile);
        } catch (IOException notWritable) {
            throw new BrokerStartException(
                    Reason.FOLDER_NOT_WRITABLE,
                    "The data folder " + folder + " cannot be written; give this user the right, or choose another"
                            + " folder.",
                    notWritable);
        }
    }

    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            @Nullable FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException lockedByThisProcess) {
            return false;
        }
    }

    /** Kafka's log folder; formatted the first time. */
    Path formatted() {
        Path logs = folder.resolve("kafka");
        LogFolder.format(logs, Uuid.randomUuid().toString(), NODE_ID);
        return logs;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
            if (temporary) {
                FolderTree.delete(folder);
            }
        } catch (IOException leftOver) {
            throw new UncheckedIOException("The broker's folder " + folder + " cannot be released.", leftOver);
        }
    }
}
