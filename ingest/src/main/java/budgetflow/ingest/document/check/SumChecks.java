package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.AmountTable;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.EntryRow;
import budgetflow.ingest.document.content.Hierarchy;
import budgetflow.ingest.document.content.TableKind;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnSum;

/** Sums inside one table: parents over children, totals over the amounts of their row. */
final class SumChecks {
    private SumChecks() {}

    /** 类 = Σ款 = ΣΣ项, 合计 = Σ类; units against their department. */
    static void children(DocumentContent content, Findings findings) {
        for (AmountTable table : content.tables()) {
            boolean units = table.kind() == TableKind.UNITS;
            if (units || table.kind() == TableKind.FUNCTIONAL || table.kind() == TableKind.ECONOMIC) {
                for (Hierarchy.Broken broken : Hierarchy.broken(table)) {
                    String parent = broken.parent().total()
                            ? "合计"
                            : broken.parent().code() + " " + broken.parent().name();
                    findings.report(
                            units ? FindingCode.SUM_UNITS : FindingCode.SUM_CHILDREN,
                            broken.parent().line(),
                            "“" + parent + "”的“" + name(broken.column()) + "”不等于下级之和",
                            "the printed amount is not the sum of the rows below it",
                            broken.printedFen(),
                            broken.childrenFen());
                }
            }
        }
    }

    /** 合计 = 基本支出 + 项目支出 and the like, as the header tells. */
    static void rows(DocumentContent content, Findings findings) {
        for (AmountTable table : content.tables()) {
            for (ColumnSum sum : table.header().sums()) {
                for (EntryRow row : table.rows()) {
                    row(row, sum, findings);
                }
            }
        }
    }

    private static void row(EntryRow row, ColumnSum sum, Findings findings) {
        boolean unreadable = row.at(sum.sum()).isUnreadable()
                || sum.parts().stream().anyMatch(part -> row.at(part).isUnreadable());
        long whole = row.at(sum.sum()).orZero();
        long parts =
                sum.parts().stream().mapToLong(part -> row.at(part).orZero()).sum();
        if (!unreadable && whole != parts) {
            findings.report(
                    FindingCode.SUM_ROW,
                    row.line(),
                    "该行“" + name(sum.sum()) + "”不等于各分项之和",
                    "the total of the row is not the sum of its parts",
                    whole,
                    parts);
        }
    }

    private static String name(Column column) {
        return String.join("/", column.path());
    }
}
