package budgetflow.launcher.document;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.ingest.document.result.ImportedLines;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines and plans of a document as files of our own formats. What is sent is read back from them, so a document goes
 * through the very checks a file goes through.
 */
final class LineFiles {
    private static final String BUDGET_HEADER = "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,"
            + "functional_code,department_economic_code,government_economic_code,fund,amount,amount_unit,"
            + "project_type,carry_over";
    private static final String PLAN_HEADER = "region,fiscal_year,unit_code,line_code,due_on,cumulative_percent";

    private LineFiles() {}

    static String budgets(List<ImportedLines.Line> lines) {
        return file(
                BUDGET_HEADER,
                lines.stream()
                        .map(line -> row(
                                line.region(),
                                String.valueOf(line.fiscalYear()),
                                line.unitCode(),
                                line.unitName(),
                                line.lineCode(),
                                line.lineName(),
                                line.kind().name().toUpperCase(Locale.ROOT),
                                line.functionalCode(),
                                null,
                                null,
                                null,
                                yuan(line.amountFen()),
                                AmountUnit.YUAN.label(),
                                line.projectType(),
                                line.carryOverFen() == null ? null : yuan(line.carryOverFen()))));
    }

    static String plans(List<ImportedLines.Plan> plans) {
        return file(
                PLAN_HEADER,
                plans.stream()
                        .map(plan -> row(
                                plan.region(),
                                String.valueOf(plan.fiscalYear()),
                                plan.unitCode(),
                                plan.lineCode(),
                                plan.dueOn().toString(),
                                plan.cumulativePercent())));
    }

    private static String yuan(long fen) {
        return new Money(fen).inYuan();
    }

    private static String file(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(@Nullable String... cells) {
        return Stream.of(cells)
                .map(cell -> quoted(Objects.requireNonNullElse(cell, "")))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
