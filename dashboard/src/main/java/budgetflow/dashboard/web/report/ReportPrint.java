package budgetflow.dashboard.web.report;

import budgetflow.dashboard.web.page.Frame;
import budgetflow.dashboard.web.words.Language;
import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** 报表列示: how the cells of a report are shown: in the reader's language, amounts and rates by the formatter of all pages. */
public record ReportPrint(Frame frame, AmountUnit unit) {
    private static final int DECIMALS = 2;

    /** Its words in the language of the page. */
    public String text(ReportText words) {
        return frame.language() == Language.ZH ? words.zh() : words.en();
    }

    public String cell(ReportCell cell) {
        if (cell instanceof ReportCell.Text words) {
            return text(words.text());
        }
        if (cell instanceof ReportCell.Code code) {
            return code.code();
        }
        if (cell instanceof ReportCell.Amount amount) {
            return money(amount.money());
        }
        if (cell instanceof ReportCell.Rate rate) {
            return rate.fraction().asPercent(DECIMALS) + "%";
        }
        if (cell instanceof ReportCell.Points points) {
            return points(points.fraction());
        }
        if (cell instanceof ReportCell.Score score) {
            return score.points().asDecimal(DECIMALS);
        }
        if (cell instanceof ReportCell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof ReportCell.Count count) {
            return frame.count(count.count());
        }
        return cell instanceof ReportCell.Absent absent ? text(absent.absence().text()) : cell.toString();
    }

    /** Percentage points, with the sign that the pages give differences. */
    private static String points(Fraction fraction) {
        int sign = fraction.numerator().signum();
        String figure = fraction.asPercent(DECIMALS);
        return sign == 0 ? figure : sign < 0 ? "▼ −" + figure.substring(1) : "▲ +" + figure;
    }

    /** The unit of its amounts, as the one formatter knows it. */
    public MoneyUnit shown() {
        return switch (unit) {
            case YUAN -> MoneyUnit.YUAN;
            case WAN_YUAN -> MoneyUnit.WAN_YUAN;
        };
    }

    public String unitName() {
        return frame.terms().of(shown());
    }

    /** The title of a column, below its upper header where it has one. */
    public String title(ReportColumn column) {
        return column.group() == null ? text(column.title()) : text(column.group()) + " · " + text(column.title());
    }

    public String money(Money amount) {
        return shown().figure(amount);
    }

    /** What a row is called: its codes and words, as they stand in front of its figures. */
    public String label(ReportRow row) {
        StringJoiner label = new StringJoiner(" ");
        for (ReportCell cell : row.cells()) {
            if (!(cell instanceof ReportCell.Text
                    || cell instanceof ReportCell.Code
                    || cell instanceof ReportCell.Day)) {
                if (cell instanceof ReportCell.Absent) {
                    continue;
                }
                break;
            }
            label.add(cell(cell));
        }
        return label.length() == 0 ? row.key() : label.toString();
    }

    /** The class of a column's cells in the style sheet. */
    public static String style(CellKind kind) {
        return switch (kind) {
            case AMOUNT, RATE, POINTS, SCORE, COUNT -> "num";
            case CODE, DATE -> "nowrap";
            case TEXT -> "words";
        };
    }

    /** Of what the report is, in words. */
    public String selection(ReportSelection of) {
        List<String> parts = new ArrayList<>(List.of(of.fiscalYear().toString()));
        parts.add(
                of.region() == null
                        ? frame.t(Word.ALL_REGIONS)
                        : frame.t(Word.REGION) + " " + of.region().code());
        if (of.department() != null) {
            parts.add(frame.t(Word.DEPARTMENT) + " " + of.department());
        }
        if (of.unit() != null) {
            parts.add(frame.t(Word.UNIT) + " " + of.unit().code());
        }
        return String.join(" · ", parts);
    }
}
