package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budgetflow.ingest.document.content.ProjectEntry.Source;
import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.ImportResult.Project;
import budgetflow.ingest.document.result.ImportResult.Unit;
import budgetflow.ingest.document.result.ImportedLines;
import budgetflow.ingest.document.result.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each of the five budgets comes to, and what does not add up in them. */
class ControlTotalsTest {

    @ParameterizedTest
    @CsvSource({
        "xinle-2021, 7723250000, 434100000, 7289150000, 11, 24, 450001",
        "danfeng-2024, 446427200, 410427200, 36000000, 2, 16, 231001 231002 231004",
        "changan-2023, 1199092100, 996342100, 202750000, 16, 20, 133001 133002 133003",
        "lanshan-2024, 11316590000, 665590000, 10651000000, 8, 20, ''"
    })
    void budgetsComeToTheirPrintedTotals(
            String name, long total, long basic, long project, int projects, int functional, String units) {
        ImportResult result = Documents.read(name);

        assertThat(result.totals().revenueFen()).isEqualTo(total);
        assertThat(result.totals().expenditureFen()).isEqualTo(total);
        assertThat(result.totals().basicFen()).isEqualTo(basic);
        assertThat(result.totals().projectFen()).isEqualTo(project);
        assertThat(result.projects()).hasSize(projects);
        assertThat(result.projects().stream().mapToLong(Project::totalFen).sum())
                .isEqualTo(project);
        assertThat(result.functional()).hasSize(functional);
        assertThat(result.units().stream().map(Unit::code).filter(code -> code != null))
                .isEqualTo(units.isEmpty() ? List.of() : List.of(units.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("budgetflow.ingest.document.Documents#all")
    void publishedBudgetsAreAcceptedWithFindings(String name) {
        assertThat(Documents.read(name).outcome()).isEqualTo(Outcome.ACCEPTED_WITH_FINDINGS);
    }

    @Test
    void linesAddUpToTheBudgetAndNothingCountsTwice() {
        ImportedLines lines = Documents.read(Documents.XINLE).lines();

        assertThat(lines.lines().stream()
                        .mapToLong(ImportedLines.Line::amountFen)
                        .sum())
                .isEqualTo(7723250000L);
        assertThat(lines.lines()).extracting(ImportedLines.Line::lineCode).doesNotHaveDuplicates();
        assertThat(lines.lines()).allMatch(line -> line.unitCode().equals("450001"));
    }

    @Test
    void aSentenceThatContradictsTheTablesIsReportedWithBothFigures() {
        ImportResult result = Documents.read(Documents.XINLE);

        assertThat(Documents.found(result, FindingCode.FUNCTION_PROJECTS))
                .extracting(Finding::line, Finding::expectedFen, Finding::actualFen, Finding::differenceFen)
                .containsExactlyInAnyOrder(
                        tuple(1825, 5118270000L, 5318270000L, 200000000L),
                        tuple(1825, 825000000L, 625000000L, -200000000L));
        assertThat(Documents.found(result, FindingCode.NARRATIVE_SUM))
                .extracting(Finding::line, Finding::expectedFen, Finding::actualFen)
                .contains(tuple(1825, 434100000L, 414200000L));
        assertThat(result.projects()).allMatch(project -> project.source() == Source.NARRATIVE && project.synthetic());
    }

    @Test
    void aGoalThatNamesAnotherUnitIsReported() {
        assertThat(Documents.found(Documents.read(Documents.CHANGAN), FindingCode.GOAL_AMOUNT))
                .extracting(Finding::line, Finding::expectedFen, Finding::actualFen)
                .containsExactly(tuple(654, 3920000L, 2710L));
    }

    @Test
    void projectsBelongToTheUnitPrintedOverThem() {
        assertThat(Documents.read(Documents.CHANGAN).projects())
                .filteredOn(project -> project.unitCode().equals("133003"))
                .extracting(Project::name, Project::totalFen)
                .containsExactly(
                        tuple("信息化网络运行维护费", 15000000L), tuple("打击欺诈骗保举报奖励", 600000L), tuple("基金安全防控工作经费", 26320000L));
    }

    @Test
    void syntheticCodesStayTheSame() {
        ImportResult once = Documents.read(Documents.LANSHAN);
        ImportResult corrected = Documents.read(Documents.with(Documents.LANSHAN, 343, "166.00", "167.00"));

        assertThat(corrected.projects())
                .extracting(Project::lineCode)
                .isEqualTo(once.projects().stream().map(Project::lineCode).toList());
        assertThat(once.projects())
                .allMatch(project -> project.lineCode().matches("S-[A-Z2-7]{12}")
                        && project.unitCode().matches("U-[A-Z2-7]{12}"));
    }
}
