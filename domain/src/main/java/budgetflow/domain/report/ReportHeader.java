package budgetflow.domain.report;

import java.time.LocalDate;
import java.util.List;

/**
 * 表头: what stands above every table of a report.
 *
 * @param asOf the last day that counts: by paidOn of an entry, by the effective day of a change
 * @param denominators what every rate is a rate of, in words
 * @param totalsHash SHA-256 of {@link CanonicalText}, 64 lower-case hexadecimal digits: equal figures, equal hash,
 *     whatever unit they are printed in and whenever they were read
 */
public record ReportHeader(
        ReportSelection selection,
        LocalDate asOf,
        ReportStamp stamp,
        List<ReportText> denominators,
        String totalsHash) {
    /** The rates of all tables. */
    static final List<ReportText> DENOMINATORS = List.of(
            new ReportText(
                    "执行率（完成调整预算%）＝净支出÷截至日有效的调整预算数",
                    "Execution rate: net spending over the adjusted budget effective on the day asked"),
            new ReportText("完成年初预算%＝净支出÷年初预算数", "Of the original budget: net spending over it"),
            new ReportText(
                    "节点执行率＝截至节点日的净支出÷节点日有效的调整预算数",
                    "At a milestone: net spending up to its day over the adjusted budget effective on it"));

    public ReportHeader {
        denominators = List.copyOf(denominators);
    }
}
