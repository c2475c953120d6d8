package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.document.content.ProjectEntry.UnitName;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.table.FittedRow;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.table.TableRows;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables whose rows have a code or a name and amounts: functional, economic, units, projects. */
final class AmountTableReader {
    private final SourceTable source;
    private final Header header;
    private final TableKind kind;
    private final AmountUnit unit;
    private final Findings findings;
    private final List<Integer> leftOut = new ArrayList<>();

    private AmountTableReader(SourceTable source, Header header, TableKind kind, AmountUnit unit, Findings findings) {
        this.source = source;
        this.header = header;
        this.kind = kind;
        this.unit = unit;
        this.findings = findings;
    }

    static AmountTable read(
            SourceTable source, Header header, TableKind kind, TableRole role, AmountUnit unit, Findings findings) {
        AmountTableReader reader = new AmountTableReader(source, header, kind, unit, findings);
        List<FittedRow> fitted = TableRows.read(source, header, unit, reader::brokenSums, findings, reader.leftOut);
        List<EntryRow> rows = reader.checked(reader.entries(fitted));
        return new AmountTable(source, kind, role, header, rows, reader.leftOut);
    }

    private int brokenSums(List<FittedRow> rows) {
        return Hierarchy.broken(new AmountTable(source, kind, TableRole.ALL, header, entries(rows), leftOut))
                .size();
    }

    private List<EntryRow> entries(List<FittedRow> rows) {
        CodeColumns functional = CodeColumns.functional(header);
        CodeColumns department = CodeColumns.of(header, ColumnKind.DEPARTMENT_CODE);
        CodeColumns government = CodeColumns.of(header, ColumnKind.GOVERNMENT_CODE);
        CodeColumns unitCodes = CodeColumns.of(header, ColumnKind.UNIT_CODE);
        CodeColumns projectCodes = CodeColumns.of(header, ColumnKind.PROJECT_CODE);
        List<EntryRow> entries = new ArrayList<>();
        for (FittedRow row : rows) {
            boolean total = header.columns().stream()
                    .filter(column -> !column.kind().isAmount())
                    .anyMatch(column -> Labels.key(row.cell(column)).matches("合计|总计"));
            String code =
                    switch (kind) {
                        case FUNCTIONAL -> functional.code(row);
                        case ECONOMIC -> department.isPresent() ? department.code(row) : government.code(row);
                        case UNITS -> unitCodes.code(row);
                        case PROJECTS -> projectCodes.isPresent() ? projectCodes.code(row) : unitCodes.code(row);
                        case BALANCE, OTHER -> "";
                    };
            String gov = kind == TableKind.ECONOMIC && department.isPresent() ? government.code(row) : "";
            UnitName unit = total || kind != TableKind.PROJECTS ? null : unit(row, unitCodes.code(row));
            entries.add(
                    new EntryRow(row.line(), total ? "" : code, gov, name(row), type(row), unit, total, amounts(row)));
        }
        return entries;
    }

    private String name(FittedRow row) {
        for (Column column : header.columns()) {
            ColumnKind columnKind = column.kind();
            boolean names = columnKind == ColumnKind.NAME
                    || columnKind == ColumnKind.PROJECT_NAME
                    || columnKind == ColumnKind.UNIT_OR_PROJECT_NAME
                    || (columnKind == ColumnKind.UNIT_NAME && kind != TableKind.PROJECTS);
            if (names && !row.cell(column).isEmpty()) {
                return Labels.name(row.cell(column));
            }
        }
        return header.first(ColumnKind.GOVERNMENT_NAME)
                .map(column -> Labels.name(row.cell(column)))
                .orElse("");
    }

    private String type(FittedRow row) {
        return header.first(ColumnKind.PROJECT_TYPE)
                .map(column -> Labels.name(row.cell(column)))
                .orElse("");
    }

    /** The unit printed beside a project in columns of its own, found by their headers. */
    private @Nullable UnitName unit(FittedRow row, String code) {
        if (code.isEmpty() || !header.has(ColumnKind.PROJECT_NAME)) {
            return null;
        }
        String name = header.first(ColumnKind.UNIT_NAME)
                .map(column -> Labels.name(row.cell(column)))
                .orElse("");
        return new UnitName(code, name.isEmpty() ? code : name, row.line());
    }

    private Map<Integer, AmountCell> amounts(FittedRow row) {
        Map<Integer, AmountCell> amounts = new HashMap<>();
        for (Column column : header.amounts()) {
            AmountCell cell = AmountCell.read(row.cell(column), unit);
            if (!cell.isBlank()) {
                amounts.put(column.index(), cell);
            }
        }
        return amounts;
    }

    private List<EntryRow> checked(List<EntryRow> rows) {
        List<EntryRow> good = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (EntryRow row : rows) {
            for (AmountCell cell : row.amounts().values()) {
                reportUnreadable(cell, row.line(), findings);
            }
            if (!lengthFits(row.code(), kind) || !lengthFits(row.governmentCode(), kind)) {
                leaveOut(
                        row,
                        FindingCode.CODE_LENGTH,
                        "编码 " + row.code() + " 位数不对",
                        "the code " + row.code() + " has a wrong length");
            } else if (isCoded() && !row.code().isEmpty() && !seen.add(row.code() + "/" + row.governmentCode())) {
                leaveOut(
                        row,
                        FindingCode.CODE_DUPLICATE,
                        "编码 " + row.code() + " 在表中重复",
                        "the code " + row.code() + " stands twice in the table");
            } else {
                good.add(row);
            }
        }
        return good;
    }

    private boolean isCoded() {
        return (kind == TableKind.FUNCTIONAL || kind == TableKind.ECONOMIC || kind == TableKind.UNITS)
                && (kind == TableKind.UNITS || !header.has(ColumnKind.UNIT_CODE));
    }

    private void leaveOut(EntryRow row, FindingCode code, String chinese, String english) {
        leftOut.add(row.line());
        findings.report(code, row.line(), chinese + "，该行未采用", english + ": the row is left out");
    }

    static void reportUnreadable(AmountCell cell, int line, Findings findings) {
        RejectCode fault = cell.fault();
        if (fault == null) {
            return;
        }
        FindingCode code =
                switch (fault) {
                    case AMOUNT_BELOW_FEN -> FindingCode.AMOUNT_BELOW_FEN;
                    case AMOUNT_TOO_LARGE -> FindingCode.AMOUNT_TOO_LARGE;
                    default -> FindingCode.AMOUNT_UNREADABLE;
                };
        String printed = cell.printed().length() > 40 ? cell.printed().substring(0, 40) + "…" : cell.printed();
        findings.report(
                code, line, fault.zh() + "：“" + printed + "”，未采用", fault.en() + ": \"" + printed + "\" is left out");
    }

    /** The lengths codes have: 3, 5, 7 functional; 3, 5 economic; 3, 6, 9 unit. */
    private static boolean lengthFits(String code, TableKind kind) {
        int length = code.length();
        if (length == 0 || code.equals("-")) {
            return true;
        }
        return switch (kind) {
            case FUNCTIONAL -> length == 3 || length == 5 || length == 7;
            case ECONOMIC -> length == 3 || length == 5;
            case UNITS -> ProjectTableReader.hasUnitLength(code);
            case PROJECTS, BALANCE, OTHER -> true;
        };
    }
}
