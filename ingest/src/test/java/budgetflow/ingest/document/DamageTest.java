package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Severity;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.ImportResult.Project;
import budgetflow.ingest.document.result.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage that matters: what is reported, what is left out, and that everything else stays as it is. */
class DamageTest {

    @ParameterizedTest
    @CsvSource({
        "lanshan-2024, 150, 6",
        "lanshan-2024, 157, 0",
        "lanshan-2024, 160, 5",
        "lanshan-2024, 222, 7",
        "danfeng-2024, 438, 4",
        "changan-2023, 379, 3"
    })
    void aLostBlankCellIsFoundAgain(String name, int line, int cell) {
        List<String> lines = Documents.lines(name);
        lines.set(line - 1, withoutCell(lines.get(line - 1), cell));

        ImportResult result = Documents.read(lines);

        ImportResult whole = Documents.read(name);
        assertThat(result.functional()).isEqualTo(whole.functional());
        assertThat(result.projects()).isEqualTo(whole.projects());
        assertThat(Documents.lines(result, FindingCode.ROW_SHIFTED)).contains(line);
        assertThat(errors(result)).isEqualTo(errors(whole));
    }

    private static String withoutCell(String line, int cell) {
        boolean pipes = line.startsWith("|");
        List<String> cells = new ArrayList<>(
                Arrays.asList(pipes ? line.substring(1, line.length() - 1).split("\\|", -1) : line.split("\t", -1)));
        assertThat(cells.remove(cell).strip()).isEmpty();
        return pipes ? "|" + String.join("|", cells) + "|" : String.join("\t", cells);
    }

    private static List<String> errors(ImportResult result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding ->
                        finding.code() + " " + finding.line() + " " + finding.expectedFen() + " " + finding.actualFen())
                .toList();
    }

    @Test
    void aLostBlankCellInAPlanDoesNotMatter() {
        List<String> lines = Documents.with(Documents.ZUNHUA, 140, "\t30%\t\t60%", "\t30%\t60%");

        assertThat(Documents.read(lines).toJson())
                .isEqualTo(Documents.read(Documents.ZUNHUA).toJson());
    }

    @Test
    void aLetterInAProjectsAmountLeavesOutThatProjectAlone() {
        ImportResult whole = Documents.read(Documents.LANSHAN);

        ImportResult result = Documents.read(Documents.with(Documents.LANSHAN, 343, "166.00", "16b.00"));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(Documents.lines(result, FindingCode.AMOUNT_UNREADABLE)).containsExactly(343);
        assertThat(result.projects())
                .isEqualTo(whole.projects().stream()
                        .filter(project -> !project.name().equals("医疗保障工作经费"))
                        .toList());
        assertThat(result.functional()).isEqualTo(whole.functional());
        assertThat(newErrors(result, whole)).allMatch(finding -> finding.line() == 343);
    }

    @ParameterizedTest
    @CsvSource({
        "danfeng-2024, 436, '540,144.00', '54O,144.00', 2101506",
        "lanshan-2024, 163, '166.00', '166.0O', 2101506",
        "xinle-2021, 741, '153.00', '15E.00', ''"
    })
    void aLetterInAFunctionalLineLeavesOutThatLineAndRaisesNoFalseSums(
            String name, int line, String from, String to, String code) {
        ImportResult whole = Documents.read(name);

        ImportResult result = Documents.read(Documents.with(name, line, from, to));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(newErrors(result, whole)).extracting(Finding::code).containsOnly(FindingCode.AMOUNT_UNREADABLE);
        if (!code.isEmpty()) {
            assertThat(result.functional())
                    .isEqualTo(whole.functional().stream()
                            .filter(row -> !row.code().equals(code))
                            .toList());
        }
    }

    private static List<Finding> newErrors(ImportResult result, ImportResult whole) {
        List<String> before = errors(whole);
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !before.contains(finding.code() + " " + finding.line() + " " + finding.expectedFen()
                        + " " + finding.actualFen()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "lanshan-2024, 147, '11,316.59', '11,316.60', 10000",
        "lanshan-2024, 335, '10,651.00', '10,651.01', 10000",
        "danfeng-2024, 425, '4,464,272.00', '4,464,272.01', 1",
        "danfeng-2024, 603, '360,000.00', '360,000.01', 1",
        "changan-2023, 372, '10,911,521.00', '10,911,521.01', 1",
        "xinle-2021, 649, '7723.25', '7723.26', 10000",
    })
    void aTotalThatIsOffByOneHundredthIsReportedAndNothingIsChanged(
            String name, int line, String from, String to, long difference) {
        List<String> lines = Documents.with(name, line, from, to);

        ImportResult result = Documents.read(lines);

        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_FINDINGS);
        int row = name.equals("xinle-2021") ? 646 : line;
        assertThat(result.findings())
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && Integer.valueOf(row).equals(finding.line())
                        && finding.differenceFen() != null
                        && Math.abs(finding.differenceFen()) == difference);
        assertThat(result.projects()).isEqualTo(Documents.read(name).projects());
    }

    @ParameterizedTest
    @CsvSource({
        "lanshan-2024, 143",
        "lanshan-2024, 211",
        "lanshan-2024, 331",
        "lanshan-2024, 77",
        "lanshan-2024, 267",
        "zunhua-2024, 134",
        "danfeng-2024, 421",
        "danfeng-2024, 598",
        "changan-2023, 257",
        "xinle-2021, 615"
    })
    void aTableWhoseUnitContradictsTheOthersIsLeftOut(String name, int line) {
        ImportResult result = Documents.read(swappedUnits(name, line));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(Documents.lines(result, FindingCode.UNIT_CONTRADICTS)).containsExactly(line);
        assertThat(errors(Documents.read(name)))
                .containsAll(errors(result).stream()
                        .filter(error -> !error.startsWith("UNIT_CONTRADICTS"))
                        .toList());
        assertThat(Documents.read(name).projects()).containsAll(result.projects());
    }

    @ParameterizedTest
    @MethodSource("budgetflow.ingest.document.Documents#all")
    void unitsThatAreAllContradictedRefuseTheDocument(String name) {
        ImportResult result = Documents.read(swappedUnits(name, 0));

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Documents.found(result, FindingCode.UNITS_ALL_CONTRADICTED)).hasSize(1);
        assertThat(result.projects()).isEmpty();
        assertThat(result.lines().lines()).isEmpty();
    }

    /** 元 for 万元 and 万元 for 元 in one unit line, or in all of them. */
    private static List<String> swappedUnits(String name, int only) {
        List<String> lines = Documents.lines(name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if ((only == 0 || only == i + 1) && line.matches("单位：(万)?元")) {
                lines.set(i, lines.get(i).replace(line, line.contains("万") ? "单位：元" : "单位：万元"));
            }
        }
        assertThat(lines).isNotEqualTo(Documents.lines(name));
        return lines;
    }

    @Test
    void aTableWithoutAUnitIsLeftOut() {
        ImportResult result = Documents.read(Documents.with(Documents.LANSHAN, 331, "单位：万元", ""));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(Documents.lines(result, FindingCode.UNIT_MISSING)).containsExactly(333);
    }

    @ParameterizedTest
    @CsvSource({
        "140, 100%, 95%, PLAN_NOT_ENDING_AT_100",
        "140, 60%, 20%, PLAN_NOT_RISING",
        "120, 60%, 30%, PLAN_NOT_RISING",
        "181, 90%, 9o%, PLAN_UNREADABLE"
    })
    void aPlanThatIsNoneIsLeftOutAndItsProjectStays(int line, String from, String to, FindingCode code) {
        ImportResult result = Documents.read(Documents.with(Documents.ZUNHUA, line, from, to));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(Documents.lines(result, code)).containsExactly(line);
        assertThat(result.projects())
                .extracting(Project::lineCode, Project::totalFen)
                .isEqualTo(Documents.read(Documents.ZUNHUA).projects().stream()
                        .map(p -> tuple(p.lineCode(), p.totalFen()))
                        .toList());
        assertThat(result.projects().stream().filter(project -> project.plan().isEmpty()))
                .hasSize(1);
    }

    @Test
    void aProjectThatStandsTwiceCountsOnce() {
        List<String> lines = Documents.lines(Documents.LANSHAN);
        lines.add(341, lines.get(340));
        List<String> sheets = Documents.lines(Documents.ZUNHUA);
        sheets.addAll(190, sheets.subList(170, 190).stream().toList());

        ImportResult table = Documents.read(lines);
        ImportResult sheet = Documents.read(sheets);

        assertThat(Documents.lines(table, FindingCode.DUPLICATE_PROJECT)).containsExactly(342);
        assertThat(table.projects()).isEqualTo(Documents.read(Documents.LANSHAN).projects());
        assertThat(table.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(Documents.lines(sheet, FindingCode.DUPLICATE_PROJECT)).containsExactly(197);
        assertThat(sheet.projects()).isEqualTo(Documents.read(Documents.ZUNHUA).projects());
    }

    @ParameterizedTest
    @CsvSource({
        "zunhua-2024, 116, 13028124P0033721000 1L, 13028124P0033721000 1",
        "zunhua-2024, 112, 473001, 47300",
        "danfeng-2024, 437, 2101550, 210155",
        "danfeng-2024, 453, 30101, 3010",
        "danfeng-2024, 453, 50101, 5010",
        "danfeng-2024, 608, 231002, 23100",
        "danfeng-2024, 376, 231002, 23100",
        "lanshan-2024, 163, 06, 6",
        "lanshan-2024, 257, 07, 7",
        "xinle-2021, 837, 2101501, 210150",
    })
    void aCodeThatIsOneShortIsLeftOutWithoutFalseSums(String name, int line, String from, String to) {
        ImportResult whole = Documents.read(name);

        ImportResult result = Documents.read(Documents.with(name, line, from, to));

        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_REJECTED);
        assertThat(newErrors(result, whole)).extracting(Finding::code).containsOnly(FindingCode.CODE_LENGTH);
        assertThat(whole.projects()).containsAll(result.projects());
        assertThat(whole.functional()).containsAll(result.functional());
        assertThat(whole.economic()).containsAll(result.economic());
    }

    @Test
    void aWrongCheckCharacterIsOnlyAWarning() {
        ImportResult result = Documents.read(Documents.with(Documents.ZUNHUA, 116, "1000 1L", "1000 1M"));

        assertThat(Documents.lines(result, FindingCode.CODE_CHECK)).containsExactly(116);
        assertThat(result.projects()).hasSize(8);
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_FINDINGS);
    }

    @ParameterizedTest
    @MethodSource("budgetflow.ingest.document.Documents#all")
    void aFileCutOffInTheMiddleIsRefused(String name) {
        byte[] bytes = Documents.text(name).getBytes(StandardCharsets.UTF_8);
        List<String> lines = Documents.lines(name);

        for (int percent = 40; percent <= 60; percent++) {
            ImportResult result = Documents.read(Arrays.copyOf(bytes, bytes.length * percent / 100));
            assertThat(result.outcome())
                    .as("%s %d %% of the bytes", name, percent)
                    .isEqualTo(Outcome.REJECTED);
            assertThat(Documents.found(result, FindingCode.FILE_CUT_OFF)).hasSize(1);
            assertThat(result.functional()).isEmpty();
        }
        assertThat(Documents.read(lines.subList(0, lines.size() / 2)).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void somethingElseIsNoBudget() {
        ImportResult result = Documents.read("兰山区2024年预算会议通知。\n请准时参加。".getBytes(StandardCharsets.UTF_8));

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Documents.found(result, FindingCode.NOT_A_BUDGET)).hasSize(1);
    }

    @Test
    void aRegionNobodyKnowsHasToBeNamed() {
        String elsewhere = Documents.text(Documents.LANSHAN).replace("兰山区", "某某区");

        ImportResult unknown = Documents.read(elsewhere.getBytes(StandardCharsets.UTF_8));
        ImportResult named =
                BudgetDocument.read("b.txt", elsewhere.getBytes(StandardCharsets.UTF_8), ImportOptions.of("371399"));

        assertThat(unknown.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Documents.found(unknown, FindingCode.REGION_UNKNOWN)).hasSize(1);
        assertThat(named.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_FINDINGS);
        assertThat(named.document().region()).isEqualTo("371399");
    }
}
