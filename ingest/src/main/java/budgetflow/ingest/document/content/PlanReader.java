package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.ProjectEntry.PrintedMilestone;
import budgetflow.ingest.document.content.ProjectEntry.PrintedPlan;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.Labels;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 资金支出计划: reads a spending plan from its row of dates and its row of percentages. */
final class PlanReader {
    private static final Pattern MONTH = Pattern.compile("(?:\\d{4}年)?(\\d{1,2})月(?:底|末|份)?(?:前)?");
    private static final Pattern DAY = Pattern.compile("(?:\\d{4}年)?(\\d{1,2})月(\\d{1,2})日(?:前)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private PlanReader() {}

    /** The plan, its last milestone added where it is missing; empty where there is none or it is none. */
    static Optional<PrintedPlan> read(GridRow labels, int labelCell, GridRow values, int year, Findings findings) {
        List<LocalDate> dates = new ArrayList<>();
        List<String> percents = new ArrayList<>();
        boolean readable = true;
        for (int c = labelCell + 1; c < labels.cells().size(); c++) {
            String key = Labels.key(labels.cell(c));
            if (!key.isEmpty()) {
                Optional<LocalDate> date = date(key, year);
                readable &= date.isPresent();
                date.ifPresent(dates::add);
            }
        }
        for (int c = 0; c < values.cells().size(); c++) {
            String key = Labels.key(values.cell(c));
            if (!key.isEmpty()) {
                Matcher matcher = PERCENT.matcher(key);
                readable &= matcher.matches();
                percents.add(matcher.matches() ? matcher.group(1) : "");
            }
        }
        if (dates.isEmpty() && percents.isEmpty()) {
            return Optional.empty();
        }
        if (!readable || dates.size() != percents.size()) {
            findings.report(
                    FindingCode.PLAN_UNREADABLE,
                    values.line(),
                    "资金支出计划的时点与百分比不能一一对应，计划未采用",
                    "the dates and percentages of the spending plan cannot be paired: the plan is left out");
            return Optional.empty();
        }
        return checked(dates, percents, values.line(), year, findings);
    }

    private static Optional<LocalDate> date(String key, int year) {
        try {
            Matcher day = DAY.matcher(key);
            if (day.matches()) {
                return Optional.of(LocalDate.of(year, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))));
            }
            Matcher month = MONTH.matcher(key);
            return month.matches()
                    ? Optional.of(
                            YearMonth.of(year, Integer.parseInt(month.group(1))).atEndOfMonth())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PrintedPlan> checked(
            List<LocalDate> dates, List<String> percents, int line, int year, Findings findings) {
        List<PrintedMilestone> milestones = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < dates.size(); i++) {
            BigDecimal percent = new BigDecimal(percents.get(i));
            if (percent.compareTo(reached) <= 0
                    || percent.compareTo(WHOLE) > 0
                    || !dates.get(i).isAfter(last)) {
                findings.report(
                        FindingCode.PLAN_NOT_RISING,
                        line,
                        "资金支出计划未逐期递增（" + String.join("、", percents) + "），计划未采用",
                        "the spending plan does not rise strictly: the plan is left out");
                return Optional.empty();
            }
            reached = percent;
            last = dates.get(i);
            milestones.add(
                    new PrintedMilestone(last, percent.stripTrailingZeros().toPlainString(), false));
        }
        if (reached.compareTo(WHOLE) == 0) {
            return Optional.of(new PrintedPlan(line, milestones, false));
        }
        LocalDate yearEnd = LocalDate.of(year, 12, 31);
        if (last.equals(yearEnd)) {
            findings.report(
                    FindingCode.PLAN_NOT_ENDING_AT_100,
                    line,
                    "资金支出计划以 " + reached.toPlainString() + "% 结束，不是 100%，计划未采用",
                    "the spending plan ends at " + reached.toPlainString() + " %, not at 100 %: the plan is left out");
            return Optional.empty();
        }
        milestones.add(new PrintedMilestone(yearEnd, WHOLE.toPlainString(), true));
        findings.report(
                FindingCode.PLAN_INCOMPLETE,
                line,
                "资金支出计划缺少年底 100%，已补上并标记为推定",
                "the spending plan lacks 100 % at year end: it is added and marked as inferred");
        return Optional.of(new PrintedPlan(line, milestones, true));
    }
}
