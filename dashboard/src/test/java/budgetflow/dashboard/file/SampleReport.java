package budgetflow.dashboard.file;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.yuan;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.CanonicalText;
import budgetflow.domain.report.ClassNames;
import budgetflow.domain.report.KnownLine;
import budgetflow.domain.report.KnownText;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportInputs;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportStamp;
import budgetflow.domain.report.TopicOffset;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Made-up reports of three lines: fen that do not add up in 万元 as printed, refunds, changes, and names as bad as wanted. */
final class SampleReport {
    static final SubmittedEntry FIRST = payment("E-1", ROAD, "2024-02-01", "3333.33");
    static final SubmittedEntry LATE = payment("E-9", BRIDGE, "2024-09-01", "0.07");

    private SampleReport() {}

    /** The three lines, the first of them under a name. */
    static ReportBook named(String name) {
        return book(1, name);
    }

    static ReportBook usual() {
        return book(1, "农村公路养护");
    }

    static ReportBook book(int version, String name, SubmittedEntry... more) {
        return ReportBook.of(
                ReportInputs.of(
                        lines(name, more),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ClassNames.NONE,
                        JudgingDays.standard(WorkingCalendar.bundled())),
                ReportSelection.all(YEAR),
                day("2024-10-31"),
                new ReportStamp(
                        version,
                        AmountUnit.WAN_YUAN,
                        true,
                        "rules-7",
                        List.of(new TopicOffset("line-executions-of-test", 0, 42))));
    }

    private static List<LineExecution> lines(String name, SubmittedEntry... more) {
        return List.of(
                execution(
                        ROAD,
                        List.of(original(ROAD, name, "10000.01"), approved("C-1", ROAD, "2024-06-01", "-33.34")),
                        FIRST,
                        refund("E-2", "E-1", ROAD, "2024-03-01", "-0.01")),
                execution(
                        BRIDGE,
                        List.of(original(BRIDGE, "桥梁", "98765432.10")),
                        Arrays.stream(more)
                                .filter(entry -> entry.entry().line().equals(BRIDGE))
                                .toArray(SubmittedEntry[]::new)),
                execution(
                        SCHOOL,
                        List.of(original(SCHOOL, "学校公用经费", "0.04")),
                        payment("E-3", SCHOOL, "2024-04-01", "0.03")));
    }

    /** What came between {@link #usual} and {@link #corrected}. */
    static BookDifferences differences() {
        Entry first = FIRST.entry();
        try {
            ByteArrayOutputStream figures = new ByteArrayOutputStream();
            String unused = CanonicalText.write(usual(), figures);
            return BookDifferences.between(
                    new BufferedReader(new StringReader(figures.toString(StandardCharsets.UTF_8))),
                    corrected(),
                    known(lines("农村公路养护"), List.of(first)),
                    known(lines("农村公路养护", LATE), List.of(first, LATE.entry())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader known(List<LineExecution> lines, List<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        for (LineExecution line :
                lines.stream().sorted(Comparator.comparing(LineExecution::key)).toList()) {
            List<Entry> own = entries.stream()
                    .filter(entry -> entry.line().equals(line.key()))
                    .toList();
            KnownText.write(KnownLine.of(line, own, day("2024-10-31")), text);
        }
        return new BufferedReader(new StringReader(text.toString()));
    }

    /** Version 2: a payment came late. */
    static ReportBook corrected() {
        return book(2, "农村公路养护", LATE);
    }

    private static BudgetChange original(LineKey line, String name, String amount) {
        LineAttributes attributes = new LineAttributes(
                "单位" + line.unit(),
                name,
                line.equals(SCHOOL) ? LineKind.BASIC : LineKind.PROJECT,
                "2050201",
                "30201",
                null,
                "一般公共预算",
                null,
                null,
                null,
                Money.ZERO);
        return BudgetChange.original(line, 0, yuan(amount), attributes);
    }
}
