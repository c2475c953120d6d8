package budgetflow.dashboard.api.payment;

import budgetflow.dashboard.access.user.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where batches are kept: the folder {@code api-batches} of the data folder. The read store can be thrown away, what was
 * accepted cannot. A batch is there once its {@code .json} is; its rows stand in the {@code .ndjson} beside it until they
 * have arrived.
 */
final class BatchFolder {
    private static final String PART = ".part";
    private static final String ROWS = ".ndjson";
    private static final String BATCH = ".json";

    private final Path folder;

    BatchFolder(Path dataFolder) throws IOException {
        this.folder = dataFolder.resolve("api-batches");
        OwnerOnly.makeFolder(folder);
    }

    /** All batches, in the order they came; what was left behind of requests that were never answered is removed. */
    List<PaymentBatch> batches() throws IOException {
        List<PaymentBatch> batches = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(BATCH)) {
                    batches.add(read(file));
                } else if (name.endsWith(PART) || isOrphan(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        batches.sort(Comparator.comparing(PaymentBatch::receivedAt).thenComparing(PaymentBatch::id));
        return batches;
    }

    private static PaymentBatch read(Path file) throws IOException {
        try {
            return BatchText.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IOException(file + ": 无法读取批次，移走后可启动 / this batch cannot be read; it starts without the file", e);
        }
    }

    private boolean isOrphan(String name) {
        return name.endsWith(ROWS)
                && !Files.exists(folder.resolve(name.substring(0, name.length() - ROWS.length()) + BATCH));
    }

    /** Where a request's rows are written while they come in. */
    FileChannel receive(String id) throws IOException {
        return OwnerOnly.open(part(id), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** The request came to nothing. */
    void drop(String id) throws IOException {
        Files.deleteIfExists(part(id));
    }

    /** When it returns, the batch outlives this process and the machine's power; its rows were written out before. */
    void accept(PaymentBatch batch) throws IOException {
        Files.move(part(batch.id()), rows(batch), StandardCopyOption.ATOMIC_MOVE);
        write(batch);
    }

    void write(PaymentBatch batch) throws IOException {
        OwnerOnly.replace(file(batch), BatchText.kept(batch));
        force();
    }

    Path rows(PaymentBatch batch) {
        return folder.resolve(batch.id() + ROWS);
    }

    /** Its rows have arrived, and stand in the topic. */
    void forgetRows(PaymentBatch batch) throws IOException {
        Files.deleteIfExists(rows(batch));
    }

    void remove(PaymentBatch batch) throws IOException {
        forgetRows(batch);
        Files.deleteIfExists(file(batch));
    }

    private Path part(String id) {
        return folder.resolve(id + PART);
    }

    private Path file(PaymentBatch batch) {
        return folder.resolve(batch.id() + BATCH);
    }

    /** Names of files are kept in their folder, which has to reach the disk as well; not every system lets it be asked. */
    private void force() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
