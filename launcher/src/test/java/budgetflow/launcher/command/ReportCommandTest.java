package budgetflow.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed for a report is understood, or refused with what it should be. */
class ReportCommandTest {
    private final List<ReportRunner.Request> asked = new ArrayList<>();
    private final StringWriter messages = new StringWriter();

    @Test
    void aYearAndAFolderAreEnough() {
        assertThat(execute("--fiscal-year", "2024", "--out", "o")).isZero();

        assertThat(asked)
                .containsExactly(new ReportRunner.Request(
                        ReportSelection.all(new FiscalYear(2024)),
                        null,
                        Arrays.asList(TableName.values()),
                        List.of(ReportFormat.XLSX),
                        AmountUnit.YUAN,
                        null,
                        Path.of("o"),
                        false,
                        SettingsChoice.NONE));
    }

    @Test
    void everyPartCanBeChosen() {
        assertThat(execute(
                        "--fiscal-year=2024",
                        "--as-of=2024-06-30",
                        "--region=130281",
                        "--department=473",
                        "--unit=473001",
                        "--table=5",
                        "--table=3,8",
                        "--format=json,csv",
                        "--format=JSON",
                        "--amount-unit=万元",
                        "--json",
                        "--out=o"))
                .isZero();

        ReportRunner.Request request = asked.get(0);
        assertThat(request.selection())
                .isEqualTo(
                        new ReportSelection(new FiscalYear(2024), new Region("130281"), "473", new UnitCode("473001")));
        assertThat(request.day()).contains(LocalDate.of(2024, 6, 30));
        assertThat(request.tables())
                .containsExactly(
                        TableName.GENERAL_BUDGET,
                        TableName.GOVERNMENT_FUNDS,
                        TableName.STATE_CAPITAL,
                        TableName.PROJECTS,
                        TableName.CARRY_OVER);
        assertThat(request.formats()).containsExactly(ReportFormat.CSV, ReportFormat.JSON);
        assertThat(request.amountUnit()).isEqualTo(AmountUnit.WAN_YUAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out o",
                "--fiscal-year 2024",
                "--fiscal-year 24 --out o",
                "--fiscal-year 2024 --out o --table 14",
                "--fiscal-year 2024 --out o --format doc",
                "--fiscal-year 2024 --out o --amount-unit 亿元",
                "--fiscal-year 2024 --out o --department ../../x",
                "--fiscal-year 2024 --out o --region 13",
                "--fiscal-year 2024 --out o --font no/such/font.ttf"
            })
    void whatCannotBeUnderstoodIsRefused(String arguments) {
        assertThat(execute(arguments.split(" "))).isEqualTo(2);

        assertThat(asked).isEmpty();
        assertThat(messages.toString()).contains("--help");
    }

    private int execute(String... arguments) {
        Runners runners = ChosenRunners.onlyThese()
                .report((request, output) -> {
                    asked.add(request);
                    return ExitCode.DONE;
                })
                .build();
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(Arrays.asList(arguments));
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages));
        return BudgetflowCommand.commandLine(runners, output).execute(all.toArray(String[]::new));
    }
}
