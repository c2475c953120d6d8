package budgetflow.launcher.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.alert.backtest.RulesComparison;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.launcher.sample.SampleReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {
    private static final SampleReplay REPLAY = new SampleReplay();
    private static final LineKey FIBRE = LineKey.of("130281/2024/473001/13028124P00001610002L");
    private static final LineKey UNBUDGETED = LineKey.of("130281/2024/473001/13028124P00009910001X");

    @TempDir
    Path folder;

    @Test
    void aComparisonOfRulesSaysWhatEachRaisedAndWhatDiffers() throws Exception {
        Alert kept = alert(RuleCode.R02, AlertSubject.of(FIBRE), new Measure.Count(1), new Measure.Count(0));
        Alert gone = alert(RuleCode.R10, AlertSubject.of(FIBRE), new Measure.Share("28.3700"), new Measure.Share("30"));
        RulesComparison comparison = RulesComparison.of(List.of(kept, gone), List.of(kept), SampleReplay.CLOSED_ON);

        open().writeRulesComparison(comparison, null, Path.of("other.yaml"));

        assertThat(text("rules-comparison.json")).isEqualTo(expected("rules-comparison.json"));
        open().withoutRulesComparison();
        assertThat(folder.resolve("rules-comparison.json")).doesNotExist();
    }

    @Test
    void anExecutionIsWrittenAsTheContractSays() throws Exception {
        open().writeExecutions(List.of(line(FIBRE)), SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS);

        assertThat(text("executions.json")).isEqualTo(expected("execution.json"));
    }

    @Test
    void aLineWithoutABudgetHasNoNameAndNoRates() throws Exception {
        open().writeExecutions(List.of(line(UNBUDGETED)), SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS);

        assertThat(text("executions.json"))
                .contains("\"lineName\": null", "\"lineKind\": null", "\"originalFen\": 0", "\"adjustedFen\": 0")
                .contains("\"rate\": null", "\"executedPercent\": null", "\"verdict\": null")
                .contains("\"status\": \"UNBUDGETED\"", "\"netFen\": 3200000", "\"planPace\": \"0.824390\"")
                .doesNotContain("\"rate\": \"0");
    }

    @Test
    void beforeTheJudgingDayAVerdictIsPending() throws Exception {
        LocalDate dayBefore = SampleReplay.CLOSED_ON.minusDays(1);

        open().writeExecutions(List.of(line(FIBRE)), dayBefore, SampleReplay.JUDGING_DAYS);

        assertThat(text("executions.json")).containsOnlyOnce("PENDING");
    }

    @Test
    void aMilestoneHasWhatWasReportedBesideWhatIsKnownNow() throws Exception {
        MilestoneVerdict june = REPLAY.verdicts().stream()
                .filter(verdict -> verdict.recordKey().endsWith("13028124P00000410003M#2024-06-30"))
                .findFirst()
                .orElseThrow();

        open().writeMilestones(
                        List.of(line(june.line())), List.of(june), SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS);

        assertThat(text("milestones.json"))
                .startsWith(
                        "[\n  {\n    \"lineKey\": \"130281/2024/473001/13028124P00000410003M\",\n"
                                + "    \"dueOn\": \"2024-03-31\",\n    \"plannedPercent\": \"30\",\n    \"asReported\": null,\n")
                .contains("    \"dueOn\": \"2024-06-30\",\n    \"plannedPercent\": \"60\",\n    \"asReported\": {\n"
                        + "      \"executedFen\": 1403600000,\n      \"percent\": \"58.0000\",\n"
                        + "      \"verdict\": \"LAGGING\",\n      \"decidedOn\": \"2024-07-03\"\n    },\n"
                        + "    \"restated\": {\n      \"executedFen\": 1476200000,\n      \"percent\": \"61.0000\",\n"
                        + "      \"verdict\": \"MET\"\n    }\n  },\n");
    }

    @Test
    void aReportedMilestoneIsKeptEvenWhenNoLineHasItAnyMore() throws Exception {
        open().writeMilestones(
                        List.of(),
                        List.of(REPLAY.verdicts().get(0)),
                        SampleReplay.CLOSED_ON,
                        SampleReplay.JUDGING_DAYS);

        assertThat(text("milestones.json")).contains("\"decidedOn\"");
    }

    @Test
    void anAlertNamesMoneyAndPercentagesApart() throws Exception {
        Alert overspent = alert(
                RuleCode.R02,
                AlertSubject.of(FIBRE),
                new Measure.Amount(new Money(101)),
                new Measure.Amount(new Money(100)));
        Alert lagging =
                alert(RuleCode.R10, AlertSubject.of(FIBRE), new Measure.Share("28.3700"), new Measure.Share("30"));

        Alert gap = alert(
                RuleCode.R51,
                new AlertSubject.OfSource(SourceKey.of("130281/2024/SYNTHETIC")),
                new Measure.Count(2),
                new Measure.Count(0));

        open().writeAlerts(List.of(lagging, gap, overspent));

        assertThat(text("alerts.json")).isEqualTo(expected("alerts.json"));
    }

    @Test
    void aReconciliationHasOursTheirsAndTheDifference() throws Exception {
        ReconciliationKey day = ReconciliationKey.of("130281/2024/SYNTHETIC/473001/2024-06-27");
        ReconciliationKey dayBefore = ReconciliationKey.of("130281/2024/SYNTHETIC/473001/2024-06-26");

        open().writeReconciliations(List.of(
                new Reconciliation(day, new Counted(1, new Money(100)), new Counted(2, new Money(301))),
                new Reconciliation(dayBefore, Counted.NOTHING, Counted.NOTHING)));

        assertThat(text("reconciliations.json")).isEqualTo(expected("reconciliations.json"));
    }

    @Test
    void rejectionsComeByFileThenRow() throws Exception {
        Rejection late = rejection("b.csv", 2, "amount", RejectCode.AMOUNT_BELOW_FEN, "12.345");
        Rejection ten = rejection("a.csv", 10, null, RejectCode.ROW_TOO_SHORT, null);
        Rejection nine = rejection("a.csv", 9, "paid_on", RejectCode.DATE_UNREADABLE, "2024-02-30");

        open().writeRejections(List.of(late, ten, nine));

        assertThat(text("rejections.json")).isEqualTo(expected("rejections.json"));
    }

    @Test
    void theSummaryAddsUp() throws Exception {
        Summary summary = Summary.of(
                REPLAY.lines(),
                SampleReplay.CLOSED_ON,
                new EntryCounts(354, 5, 3),
                REPLAY.alerts(),
                Duration.ofMillis(12_345));

        open().writeSummary(summary);

        assertThat(text("summary.json"))
                .isEqualTo("{\n  \"lines\": 9,\n  \"entriesRead\": 362,\n  \"entriesAccepted\": 354,\n"
                        + "  \"entriesDuplicate\": 5,\n  \"entriesRejected\": 3,\n  \"netFen\": 12602440000,\n"
                        + "  \"adjustedFen\": 12635480000,\n  \"rate\": \"0.997385\",\n  \"alertsRaised\": 17,\n"
                        + "  \"alertsOpen\": 6,\n  \"seconds\": 12.345\n}\n");
    }

    @Test
    void emptyListsAreEmptyArrays() throws Exception {
        ResultsFolder results = open();
        results.writeExecutions(List.of(), SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS);
        results.writeAlerts(List.of());

        assertThat(text("executions.json")).isEqualTo("[]\n");
        assertThat(text("alerts.json")).isEqualTo("[]\n");
    }

    @Test
    void anyOrderOfTheInputGivesTheSameBytes() throws Exception {
        List<LineExecution> lines = new ArrayList<>(REPLAY.lines());
        List<Alert> alerts = new ArrayList<>(REPLAY.alerts());
        List<MilestoneVerdict> verdicts = new ArrayList<>(REPLAY.verdicts());
        List<String> before = written(lines, alerts, verdicts);
        Collections.reverse(lines);
        Collections.reverse(alerts);
        Collections.reverse(verdicts);

        assertThat(written(lines, alerts, verdicts)).isEqualTo(before);
        assertThat(before).allMatch(text -> !text.contains("\r"));
    }

    @Test
    void theFolderIsMadeAndOnlyOurFilesAreReplaced() throws Exception {
        folder = folder.resolve("a").resolve("b");
        open().writeAlerts(List.of());
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("alerts.json"), "old");

        open().writeAlerts(List.of());

        assertThat(text("notes.txt")).isEqualTo("mine");
        assertThat(text("alerts.json")).isEqualTo("[]\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("notes.txt", "alerts.json");
        }
    }

    @Test
    void whatIsInTheWayIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> ResultsFolder.open(file))
                .isInstanceOf(UnwritableResultsException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> ResultsFolder.open(file.resolve("below")))
                .isInstanceOf(UnwritableResultsException.class)
                .hasMessageContaining(file.toString());

        Files.createDirectory(folder.resolve("alerts.json"));
        assertThatThrownBy(this::open)
                .isInstanceOf(UnwritableResultsException.class)
                .hasMessageContaining("alerts.json");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws Exception {
        open().writeAlerts(List.of());

        assertThatThrownBy(() -> open().write(ResultFile.ALERTS, json -> {
                    json.writeStartArray();
                    throw new java.io.IOException("disk full");
                }))
                .isInstanceOf(UnwritableResultsException.class);

        assertThat(text("alerts.json")).isEqualTo("[]\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private List<String> written(List<LineExecution> lines, List<Alert> alerts, List<MilestoneVerdict> verdicts)
            throws Exception {
        ResultsFolder results = open();
        results.writeExecutions(lines, SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS);
        results.writeMilestones(lines, verdicts, SampleReplay.CLOSED_ON, SampleReplay.JUDGING_DAYS);
        results.writeAlerts(alerts);
        return List.of(text("executions.json"), text("milestones.json"), text("alerts.json"));
    }

    private ResultsFolder open() {
        return ResultsFolder.open(folder);
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    private static String expected(String resource) throws Exception {
        try (var in = ResultsFolderTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static LineExecution line(LineKey key) {
        return REPLAY.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Alert alert(RuleCode rule, AlertSubject subject, Measure value, Measure threshold) {
        LocalDate day = LocalDate.of(2024, 4, 3);
        return new Alert(
                new AlertKey(rule, subject),
                List.of(
                        new AlertEvent(day, AlertEventKind.OPEN, Severity.WARN, "T-1", value, threshold),
                        new AlertEvent(
                                day.plusDays(1), AlertEventKind.RESOLVED, Severity.WARN, "T-1", value, threshold)));
    }

    private static Rejection rejection(String file, long row, String field, RejectCode code, String value) {
        return new Rejection(file, row, field, code, value, "the row");
    }
}
