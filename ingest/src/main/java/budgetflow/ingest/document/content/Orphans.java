package budgetflow.ingest.document.content;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.table.TableAssembly.Assembled;
import budgetflow.ingest.document.table.TableAssembly.Orphan;
import budgetflow.ingest.document.text.Labels;
import java.util.List;

/** Titles with a unit line but without a table, unless the contents say that the form is empty. */
final class Orphans {
    private final Assembled assembled;
    private final Findings findings;

    Orphans(Assembled assembled, Findings findings) {
        this.assembled = assembled;
        this.findings = findings;
    }

    void report() {
        for (Orphan orphan : assembled.orphans()) {
            if (!orphan.atEnd() && !isDeclaredEmpty(orphan.title())) {
                findings.report(
                        FindingCode.TABLE_WITHOUT_BODY,
                        orphan.unitLine(),
                        "“" + orphan.title() + "”只有标题和单位，没有表体",
                        "the table has a title and a unit but no body");
            }
        }
    }

    private boolean isDeclaredEmpty(String title) {
        String wanted = Labels.key(title);
        for (SourceTable table : assembled.tables()) {
            for (GridRow row : table.rows()) {
                List<String> keys = row.cells().stream().map(Labels::key).toList();
                if (keys.contains(wanted) && keys.contains("是")) {
                    return true;
                }
            }
        }
        return false;
    }
}
