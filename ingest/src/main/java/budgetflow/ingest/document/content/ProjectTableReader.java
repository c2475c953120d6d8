package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.ProjectEntry.Source;
import budgetflow.ingest.document.content.ProjectEntry.UnitName;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.AmountCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the projects of a table: one per row, or as the last level of a list of units, kinds and projects. */
public final class ProjectTableReader {
    private final AmountTable table;
    private final Column total;
    private final Findings findings;

    private ProjectTableReader(AmountTable table, Column total, Findings findings) {
        this.table = table;
        this.total = total;
        this.findings = findings;
    }

    /**
     * What a project table gives.
     *
     * @param units the units printed as headings, with the amount of each
     * @param complete whether every row could be read
     */
    record Table(List<ProjectEntry> projects, List<UnitSum> units, List<HeadingSum> headings, boolean complete) {}

    /** A heading whose printed amount is not the sum of the projects under it. */
    public record HeadingSum(EntryRow entry, long printedFen, long projectsFen) {}

    /** A unit heading with its amount and the projects under it. */
    public record UnitSum(EntryRow heading, AmountCell amount, List<ProjectEntry> projects) {}

    static Table read(AmountTable table, Findings findings) {
        Optional<Column> total = table.column(ColumnKind.TOTAL);
        if (total.isEmpty()) {
            total = table.header().amounts().stream().findFirst();
        }
        return new ProjectTableReader(table, total.orElseThrow(), findings).read();
    }

    private Table read() {
        boolean units =
                table.header().has(ColumnKind.UNIT_CODE) && table.header().has(ColumnKind.UNIT_OR_PROJECT_NAME);
        if (units) {
            return underUnits();
        }
        boolean codes = table.header().has(ColumnKind.PROJECT_CODE);
        List<ProjectEntry> projects = new ArrayList<>();
        for (EntryRow row : table.entries()) {
            if (!row.name().isEmpty()) {
                projects.add(project(row, codes && !row.code().isEmpty() ? row.code() : null, row.unit(), row.type()));
            }
        }
        return new Table(projects, List.of(), List.of(), table.leftOut().isEmpty());
    }

    private Table underUnits() {
        List<List<ProjectLevels.Row>> sections = new ArrayList<>();
        List<EntryRow> headings = new ArrayList<>();
        for (EntryRow row : table.entries()) {
            if (!row.code().isEmpty() && !row.code().equals("-")) {
                headings.add(row);
                sections.add(new ArrayList<>());
            } else if (!sections.isEmpty()
                    && !row.code().equals("-")
                    && !row.name().isEmpty()) {
                AmountCell cell = row.at(total);
                sections.get(sections.size() - 1).add(new ProjectLevels.Row(row, cell.orZero(), !cell.isUnreadable()));
            }
        }
        int depth = ProjectLevels.depth(sections);
        List<ProjectEntry> projects = new ArrayList<>();
        List<UnitSum> sums = new ArrayList<>();
        List<HeadingSum> broken = new ArrayList<>();
        boolean complete = table.leftOut().isEmpty();
        for (int i = 0; i < headings.size(); i++) {
            EntryRow heading = headings.get(i);
            int next = i + 1 < headings.size() ? headings.get(i + 1).line() : Integer.MAX_VALUE;
            broken.addAll(ProjectLevels.broken(sections.get(i), depth));
            boolean good = hasUnitLength(heading.code());
            List<ProjectEntry> here = new ArrayList<>();
            for (ProjectLevels.Leaf leaf : ProjectLevels.leaves(sections.get(i), depth)) {
                UnitName unit = new UnitName(heading.code(), heading.name(), heading.line());
                if (isBelowLostRow(leaf.entry(), heading.line(), next)) {
                    unclear(leaf.entry());
                } else {
                    here.add(project(leaf.entry(), null, unit, leaf.kind()));
                }
            }
            if (!good) {
                complete = false;
                findings.report(
                        FindingCode.CODE_LENGTH,
                        heading.line(),
                        "单位编码 " + heading.code() + " 位数不对，其项目未采用",
                        "the unit code " + heading.code() + " has a wrong length: its projects are left out");
            } else {
                projects.addAll(here);
                sums.add(new UnitSum(heading, heading.at(total), here));
            }
        }
        return new Table(projects, sums, broken, complete);
    }

    /** A row that could not be read may have been the heading of another unit: what follows it belongs to nobody. */
    private boolean isBelowLostRow(EntryRow row, int from, int to) {
        return table.leftOut().stream().anyMatch(line -> line > from && line < to && line < row.line());
    }

    private void unclear(EntryRow row) {
        findings.report(
                FindingCode.PROJECT_UNCLEAR,
                row.line(),
                "“" + row.name() + "”上方有无法读取的行，所属单位不明，未采用",
                "a row above the project could not be read, so its unit is unclear: it is left out",
                null,
                row.at(total).fen());
    }

    static boolean hasUnitLength(String code) {
        return code.matches("\\d{3}|\\d{6}|\\d{9}");
    }

    private ProjectEntry project(EntryRow row, @Nullable String code, @Nullable UnitName unit, String type) {
        Long carryIn = table.column(ColumnKind.CARRY_IN)
                .map(row::at)
                .map(AmountCell::fen)
                .orElse(null);
        return new ProjectEntry(
                row.line(),
                row.name(),
                code,
                unit,
                type.isEmpty() ? null : type,
                row.at(total).fen(),
                carryIn,
                Source.PROJECT_TABLE,
                null);
    }
}
