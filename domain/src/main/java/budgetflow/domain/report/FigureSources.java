package budgetflow.domain.report;

import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.report.EntriesBehind.Axis;
import budgetflow.domain.report.EntriesBehind.Classed;
import budgetflow.domain.report.EntriesBehind.Counting;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 数据溯源: finds the entries behind a cell. Where none are given the figure is no sum of entries (a budget, a rate), or one
 * whose parts its row does not tell apart.
 */
final class FigureSources {
    private final Selected selected;

    FigureSources(Selected selected) {
        this.selected = selected;
    }

    Optional<EntriesBehind> of(TableName table, ReportRow row, String column) {
        return switch (table) {
            case SUMMARY, PROJECTS, CARRY_OVER, SELF_ASSESSMENT, PEFA -> ofLines(row, column);
            case BY_FUNCTION, GENERAL_BUDGET, GOVERNMENT_FUNDS, STATE_CAPITAL -> ofKinds(row, column);
            case BASIC_BY_DEPARTMENT_CLASS -> ofClass(row, column, Axis.DEPARTMENT);
            case BASIC_BY_GOVERNMENT_CLASS -> ofClass(row, column, Axis.GOVERNMENT);
            case SPENDING_PLAN -> ofMilestone(row, column);
            case OFFICIAL_EXPENSES, BUDGET_CHANGES, ALERTS, RECONCILIATIONS -> Optional.empty();
        };
    }

    private Optional<EntriesBehind> ofLines(ReportRow row, String column) {
        return switch (column) {
            case "net" -> Optional.of(behind(row.lines(), Counting.NET));
            case "gross" -> Optional.of(behind(row.lines(), Counting.GROSS));
            case "refunds" -> Optional.of(behind(row.lines(), Counting.REFUNDS));
            default -> Optional.empty();
        };
    }

    private Optional<EntriesBehind> ofKinds(ReportRow row, String column) {
        return switch (column) {
            case "basic" -> Optional.of(behind(ofKind(row.lines(), LineKind.BASIC), Counting.NET));
            case "project" -> Optional.of(behind(ofKind(row.lines(), LineKind.PROJECT), Counting.NET));
            default -> ofLines(row, column);
        };
    }

    private List<LineKey> ofKind(List<LineKey> lines, LineKind kind) {
        Set<LineKey> wanted = new HashSet<>();
        selected.lines().stream().filter(line -> line.kind() == kind).forEach(line -> wanted.add(line.key()));
        return lines.stream().filter(wanted::contains).toList();
    }

    private Optional<EntriesBehind> ofClass(ReportRow row, String column, Axis axis) {
        if (!column.equals("net")) {
            return Optional.empty();
        }
        if (row.key().equals(ReportRow.TOTAL_KEY)) {
            return Optional.of(behind(row.lines(), Counting.NET));
        }
        boolean uncoded = row.key().equals(CodeTree.NO_CODE);
        boolean alone = row.key().endsWith(CodeTree.UNDIVIDED);
        String code = alone ? row.key().substring(0, row.key().length() - CodeTree.UNDIVIDED.length()) : row.key();
        Classed classed = new Classed(axis, uncoded ? null : code, !alone);
        return Optional.of(new EntriesBehind(row.lines(), selected.asOf(), Counting.NET, classed));
    }

    /** The key of a row ends with its due date. */
    private Optional<EntriesBehind> ofMilestone(ReportRow row, String column) {
        if (!column.equals("restated") && !column.equals("reported")) {
            return Optional.empty();
        }
        LocalDate dueOn = LocalDate.parse(row.key().substring(row.key().lastIndexOf('#') + 1));
        LocalDate until = dueOn.isBefore(selected.asOf()) ? dueOn : selected.asOf();
        return Optional.of(new EntriesBehind(row.lines(), until, Counting.NET, null));
    }

    private EntriesBehind behind(List<LineKey> lines, Counting counting) {
        return new EntriesBehind(lines, selected.asOf(), counting, null);
    }
}
