package budgetflow.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.run.Contestant;
import budgetflow.benchmarks.run.RunResult;
import budgetflow.benchmarks.run.RunResult.Restored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {
    private static final Conditions CONDITIONS = new Conditions(
            Instant.parse("2024-05-06T07:08:09Z"), 2, 24_000, "Linux", "JDK", "4", 5_000, 400, 2, 1_000, 100, 250);
    private static final Measurement LIMIT = measured(Contestant.DECODE, 2_000_000_000L, 2_000_000, 1_000_000, true);
    private static final Measurement APP = measured(Contestant.STREAMS, 4_000_000_000L, 9_000_000, 1_000_000, true);
    private static final Measurement WRONG = measured(Contestant.NAIVE, 4_000_000_000L, 9_000_000, 1_000_000, false);

    @Test
    void everyRunIsComparedWithLimitTwo() {
        BenchReport report = report(LIMIT, APP);

        assertThat(APP.entriesPerSecond()).isEqualTo(250);
        assertThat(APP.appCpu()).isEqualTo(9);
        assertThat(APP.brokerCpu()).isEqualTo(1);
        assertThat(report.shareOfLimit(APP)).isEqualTo(0.5);
        assertThat(report.shareOfLimitByCpu(APP)).isEqualTo(0.3);
        assertThat(report.isVerified()).isTrue();
    }

    @Test
    void withoutLimitTwoThereIsNoShare() {
        BenchReport report = report(APP);

        assertThat(report.shareOfLimit(APP)).isNull();
        assertThat(ReportJson.of(report).get("runs").get(0).get("shareOfLimit2").isNull())
                .isTrue();
        assertThat(rowOf(Contestant.STREAMS, report)).contains("|          - |");
    }

    @Test
    void oneWrongTotalIsSeenInTheTableAndInTheWhole() {
        BenchReport report = report(LIMIT, WRONG);

        assertThat(report.isVerified()).isFalse();
        assertThat(rowOf(Contestant.NAIVE, report)).endsWith("|    WRONG |");
        assertThat(rowOf(Contestant.DECODE, report)).endsWith("| verified |");
        assertThat(ReportJson.of(report).get("verified").asBoolean()).isFalse();
    }

    @Test
    void restoringIsToldInEntriesPerSecond() {
        assertThat(ReportText.of(report(APP)).lines().filter(line -> line.contains("restored entries/s")))
                .hasSize(1);
        // 1,000 entries of 40 bytes, restored in half a second with 3 µs each.
        assertThat(ReportText.of(report(APP)))
                .contains("|        40.0 |           0.5 |              2,000 |   3.00 |");
    }

    private static String rowOf(Contestant contestant, BenchReport report) {
        return ReportText.of(report)
                .lines()
                .filter(line -> line.startsWith("| " + contestant.title()))
                .findFirst()
                .orElseThrow();
    }

    private static BenchReport report(Measurement... measurements) {
        return new BenchReport(CONDITIONS, new LoadSpec(1_000, 10, 1), List.of(measurements), List.of());
    }

    private static Measurement measured(Contestant contestant, long wall, long app, long broker, boolean right) {
        return new Measurement(
                contestant,
                true,
                new RunResult(1_000, wall, 0, app, broker, 7, 40_000, new Restored(500_000_000L, 2_000_000, 1_000_000)),
                right ? List.of() : List.of("a line is missing"));
    }
}
