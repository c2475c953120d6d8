package budgetflow.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A small county from end to end: every page is answered, and what the store shows is what was made up. */
class PagesIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-12-06T07:08:09Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyPageIsAskedAndTheStoreIsTakenAgain() throws Exception {
        Path markdown = folder.resolve("pages.md");

        int code = bench("--browsers=2", "--api-rate=20", "--api-seconds=2", "--markdown=" + markdown);

        assertThat(code).as(err + "\n" + out).isZero();
        assertThat(out.toString())
                .contains("synthetic data: 300 lines", "verified", "| lines by name ", "| all together ")
                .doesNotContain("REFUSED")
                .isEqualTo(Files.readString(markdown));
        assertThat(err.toString()).doesNotContain("is there");

        assertThat(bench("--browsers=1", "--api-rate=0")).isZero();
        assertThat(err.toString()).contains("the store is there");
    }

    @Test
    void aStoreThatShowsSomethingElseFailsTheRun() throws Exception {
        assertThat(bench("--browsers=1", "--rounds=0", "--api-rate=0")).isZero();
        Path totals = folder.resolve("store/county-totals.csv");
        Files.writeString(totals, Files.readString(totals).replaceFirst("^300,", "301,"));

        assertThat(bench("--browsers=1", "--rounds=0", "--api-rate=0")).isEqualTo(1);
        assertThat(out.toString()).contains("WRONG");
        assertThat(err.toString()).contains("lines: 301 made up, 300 shown");
    }

    private int bench(String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = "--lines=300";
        arguments[1] = "--vouchers=3000";
        arguments[2] = "--store=" + folder.resolve("store");
        arguments[3] = "--rounds=1";
        arguments[4] = "--warm-up=0";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return new CommandLine(new PagesCommand(CLOCK))
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
