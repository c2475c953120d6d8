package budgetflow.domain.report;

import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reports of a few lines, and their cells as short text. */
final class Tables {
    static final ReportStamp STAMP = new ReportStamp(1, AmountUnit.YUAN, true, "rules", List.of());

    private Tables() {}

    static ReportInputs of(LineExecution... lines) {
        return ReportInputs.of(
                Arrays.asList(lines),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ClassNames.NONE,
                ReportedHistory.JUDGING);
    }

    static ReportBook book(ReportInputs inputs, String asOf) {
        return ReportBook.of(inputs, ReportSelection.all(YEAR), day(asOf), STAMP);
    }

    /** All that a book says, for comparing. */
    static List<Object> content(ReportBook book) {
        List<Object> content = new ArrayList<>(book.tables());
        content.add(book.header());
        return content;
    }

    /** What is between two books, as the texts of the earlier one and of what both knew say. */
    static BookDifferences between(
            ReportBook earlier, List<KnownLine> before, ReportBook later, List<KnownLine> after) {
        try {
            ByteArrayOutputStream figures = new ByteArrayOutputStream();
            String hash = CanonicalText.write(earlier, figures);
            assertThat(hash).isEqualTo(earlier.header().totalsHash());
            return BookDifferences.between(
                    new BufferedReader(new StringReader(figures.toString(StandardCharsets.UTF_8))),
                    later,
                    text(before),
                    text(after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader text(List<KnownLine> known) throws IOException {
        StringBuilder text = new StringBuilder();
        for (KnownLine line : known) {
            KnownText.write(line, text);
        }
        return new BufferedReader(new StringReader(text.toString()));
    }

    /** The cells of a row as their canonical text, from a column to another. */
    static List<String> cells(ReportTable table, String row, String first, String last) {
        return table
                .row(row)
                .orElseThrow(() -> new AssertionError("no row " + row))
                .cells()
                .subList(table.indexOf(first), table.indexOf(last) + 1)
                .stream()
                .map(ReportCell::canonical)
                .toList();
    }

    static String cell(ReportTable table, String row, String column) {
        return cells(table, row, column, column).get(0);
    }

    /** An original budget with all classes; {@code -} stands for one that is not given. */
    static BudgetChange budget(
            LineKey line,
            LineKind kind,
            String functional,
            String department,
            String fund,
            Money amount,
            Money carried) {
        LineAttributes attributes = new LineAttributes(
                "unit " + line.unit(),
                "line " + line.code(),
                kind,
                functional.equals("-") ? null : functional,
                department.equals("-") ? null : department,
                null,
                fund.equals("-") ? null : fund,
                null,
                null,
                null,
                carried);
        return BudgetChange.original(line, 0, amount, attributes);
    }
}
