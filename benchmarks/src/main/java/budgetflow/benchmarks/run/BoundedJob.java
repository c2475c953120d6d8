package budgetflow.benchmarks.run;

import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A job that ends with its input, of an engine this build may not have: made by the name of its class. */
public interface BoundedJob {
    /** Compiled by the Maven profile {@code flink} only. */
    String FLINK = "budgetflow.benchmarks.flink.FlinkJob";

    /** Packed by the same profile. */
    String CLIENTS = "/flink/kafka-clients.jar";

    /** Whether this build has it. */
    static boolean isThere() {
        try {
            return BoundedJob.class.isAssignableFrom(Class.forName(FLINK));
        } catch (ClassNotFoundException notBuiltIn) {
            return false;
        }
    }

    /**
     * Flink's connector reaches into the insides of Kafka's client, so it needs the version it was built for: a jar within
     * ours, written to the folder.
     */
    static Path clients(Path folder) {
        Path jar = folder.resolve("kafka-clients.jar");
        try (InputStream packed = BoundedJob.class.getResourceAsStream(CLIENTS)) {
            Files.copy(
                    Objects.requireNonNull(packed, CLIENTS + " is missing in this build"),
                    jar,
                    StandardCopyOption.REPLACE_EXISTING);
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
