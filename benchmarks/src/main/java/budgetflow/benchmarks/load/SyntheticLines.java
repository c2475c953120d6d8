package budgetflow.benchmarks.load;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The budget lines of a load, all of a region that does not exist, ten to a unit. */
public final class SyntheticLines {
    /** A leap year, so that every day of a year occurs. */
    static final FiscalYear YEAR = new FiscalYear(2024);

    private static final Region REGION = new Region("990101");
    private static final int LINES_OF_A_UNIT = 10;
    private static final int FIRST_UNIT = 100_001;

    /** A budget is the sum of what is expected to be paid, give or take a half. */
    private static final long BUDGET_SPREAD = 100;

    private final LoadSpec spec;
    private final Draws draws;
    private final List<LineKey> keys;

    SyntheticLines(LoadSpec spec) {
        this.spec = spec;
        this.draws = new Draws(spec.seed());
        this.keys = IntStream.range(0, spec.lines())
                .mapToObj(SyntheticLines::numbered)
                .toList();
    }

    int size() {
        return keys.size();
    }

    LineKey key(int line) {
        return keys.get(line);
    }

    /** The line of that number, or the next where it is the given one. */
    LineKey otherThan(LineKey given, int line) {
        return key(line).equals(given) ? key((line + 1) % size()) : key(line);
    }

    /** The original budget of a line. */
    BudgetChange budget(int line) {
        long expected = Math.max(1, spec.entries() / spec.lines()) * SyntheticLoad.MEAN_FEN;
        long percent = BUDGET_SPREAD / 2 + 1 + draws.below(BUDGET_SPREAD, line, Purpose.BUDGET);
        return BudgetChange.original(
                key(line),
                0,
                new Money(expected / 100 * percent),
                new LineAttributes(
                        "合成单位" + (line / LINES_OF_A_UNIT + 1),
                        "合成项目" + (line + 1),
                        LineKind.PROJECT,
                        "2101301",
                        null,
                        null,
                        SyntheticLoad.FUND,
                        null,
                        null,
                        null,
                        Money.ZERO));
    }

    private static LineKey numbered(int line) {
        return new LineKey(
                REGION,
                YEAR,
                new UnitCode(String.valueOf(FIRST_UNIT + line / LINES_OF_A_UNIT)),
                new LineCode(REGION.code() + "24P" + String.format(Locale.ROOT, "%011dL", line + 1)));
    }
}
