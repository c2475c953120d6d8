package budgetflow.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Memory is flat whatever the file's size: a file many times as large as the heap is read to its end. */
class LargeFileIT {
    private static final String HEAP = "-Xmx24m";
    private static final long FILE_BYTES = 100L * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void manyRowsAreReadInASmallHeap() throws IOException, InterruptedException {
        String[] counts = read("rows").split(" ", -1);

        assertThat(Long.parseLong(counts[0])).isGreaterThan(1_000_000);
        assertThat(counts[1]).isEqualTo(counts[0]);
    }

    @Test
    void aLineWithoutEndIsOneRejectedRow() throws IOException, InterruptedException {
        assertThat(read("line")).isEqualTo("1 0");
    }

    private static String read(String content) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileReading.class.getName(),
                        Long.toString(FILE_BYTES),
                        content)
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
