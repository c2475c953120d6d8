package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.Header;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** “三公”经费: tables that set two years side by side, each with its own 合计. */
final class ThreePublic {
    private ThreePublic() {}

    /** Whether every block of the header begins with its 合计; where not, the header rows do not fit each other. */
    static boolean headerFits(Header header) {
        Set<String> begun = new HashSet<>();
        List<Column> amounts = header.amounts();
        for (Column column : amounts) {
            String block = column.path().size() > 1 ? column.path().get(0) : "";
            if (begun.add(block) && !column.isSum()) {
                return false;
            }
        }
        return header.fits() && !amounts.isEmpty();
    }
}
