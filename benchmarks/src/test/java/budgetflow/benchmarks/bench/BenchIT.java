package budgetflow.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.load.SyntheticLoad;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A small benchmark from end to end: what it says is complete and verified. How fast it is, is nobody's business here. */
class BenchIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void measuresVerifiesAndTellsAll() throws Exception {
        Path json = folder.resolve("bench.json");

        int code = bench(
                reference -> {},
                "--entries=6000",
                "--lines=50",
                "--only=poll,decode,streams,naive,latency",
                "--naive-entries=3000",
                "--latency-rates=100",
                "--latency-seconds=3",
                "--json=" + json,
                "--markdown=" + folder.resolve("bench.md"));

        assertThat(code).as(err.toString()).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.get("synthetic").asBoolean()).isTrue();
        assertThat(report.get("measuredAt").asText()).isEqualTo("2024-05-06T07:08:09Z");
        assertThat(report.get("conditions").get("cores").asInt()).isPositive();
        assertThat(report.get("conditions").get("kafka").asText()).isNotBlank();
        assertThat(report.get("verified").asBoolean()).isTrue();
        assertThat(report.get("runs").findValuesAsText("run"))
                .containsExactly("poll", "decode", "streams", "streams", "naive");
        assertThat(report.get("runs")).allSatisfy(run -> {
            assertThat(run.get("verified").asBoolean()).isTrue();
            assertThat(run.get("entries").asLong())
                    .isEqualTo(run.get("run").asText().equals("naive") ? 3_000 : 6_000);
            assertThat(run.get("entriesPerSecond").asDouble()).isPositive();
            assertThat(run.get("appCpuMicrosPerEntry").asDouble()).isPositive();
            assertThat(run.get("shareOfLimit2").asDouble()).isPositive();
        });
        JsonNode warmApp = report.get("runs").get(3);
        assertThat(warmApp.get("jvm").asText()).isEqualTo("warm");
        assertThat(warmApp.get("recordsWritten").asLong()).isPositive();
        assertThat(warmApp.get("stateBytes").asLong()).isPositive();
        assertThat(warmApp.get("restored").get("nanos").asLong()).isPositive();
        assertThat(report.get("latencies").get(0).get("entries").asInt()).isEqualTo(300);
        assertThat(out.toString())
                .contains("synthetic data")
                .contains("verified")
                .isEqualTo(Files.readString(folder.resolve("bench.md")));
    }

    @Test
    void aFalsifiedReferenceFailsTheRun() {
        LoadSpec spec = new LoadSpec(1_000, 10, 2024);

        int code = bench(
                reference -> reference.read(new SyntheticLoad(spec).after(0)),
                "--entries=1000",
                "--lines=10",
                "--only=decode");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("WRONG");
        assertThat(err.toString()).contains("decode: 990101/2024/");
    }

    private int bench(Consumer<ReferenceTotals> onLoaded, String... arguments) {
        return new CommandLine(new BenchCommand(CLOCK, onLoaded))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
