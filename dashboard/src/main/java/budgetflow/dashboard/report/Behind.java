package budgetflow.dashboard.report;

import budgetflow.domain.money.Money;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import org.jspecify.annotations.Nullable;

/**
 * 数据来源: what stands behind one cell.
 *
 * @param cell its value
 * @param lines how many budget lines stand behind its row
 * @param vouchers what its entries come to; null where the figure is not made of entries, such as a budget
 */
public record Behind(
        ReportRow row,
        ReportColumn column,
        ReportCell cell,
        long lines,
        @Nullable Total vouchers) {

    /**
     * The entries behind a figure of execution.
     *
     * @param sum as the column counts them: refunds negated where it shows refunds
     * @param matches whether they come to the cell; not so where an entry arrived after the report was opened, or where
     *     the figure stands as it was reported once
     */
    public record Total(long entries, Money sum, boolean matches) {}
}
