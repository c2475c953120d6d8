package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.rejection.Checked;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * 参数类型: how a threshold is written.
 *
 * @param allowed what may be written, in words
 * @param parser empty where a text is not allowed
 * @param writer the text that is read back as the same value
 */
public record ParameterType<T>(String allowed, Function<String, Optional<T>> parser, Function<T, String> writer) {
    /** Percent or percentage points, exact to four decimals. */
    static final ParameterType<Percentage> PERCENT = new ParameterType<>(
            "a number from 0 to 100 with at most four decimals", ParameterType::percentage, Percentage::text);

    /** How many times as much. */
    static final ParameterType<Ratio> FACTOR = new ParameterType<>(
            "a number from 0 to 1000000 with at most four decimals", ParameterType::factor, ParameterType::text);

    static final ParameterType<Integer> COUNT = new ParameterType<>(
            "a whole number from 0 to 366", ParameterType::count, number -> Integer.toString(number));

    static final ParameterType<Integer> COUNT_FROM_ONE = new ParameterType<>(
            "a whole number from 1 to 366",
            text -> count(text).filter(number -> number > 0),
            number -> Integer.toString(number));

    static final ParameterType<Money> YUAN = new ParameterType<>(
            "an amount in 元 from 0 with at most two decimals",
            text -> Optional.of(AmountUnit.YUAN.parse(text))
                    .filter(Checked::isAccepted)
                    .map(Checked::get)
                    .filter(amount -> amount.fen() >= 0),
            Money::inYuan);

    static final ParameterType<MonthDay> DAY_OF_YEAR =
            new ParameterType<>("a day of the year as MM-DD", ParameterType::dayOfYear, day -> day.toString()
                    .substring(2));

    static final ParameterType<Boolean> FLAG =
            new ParameterType<>("true or false", ParameterType::flag, flag -> Boolean.toString(flag));

    static final ParameterType<Severity> SEVERITY =
            new ParameterType<>("INFO, WARN, HIGH or CRITICAL", ParameterType::severity, Severity::name);

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,7}(?:\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final Pattern DAY = Pattern.compile("\\d\\d-\\d\\d");
    private static final int DECIMALS = 4;
    private static final long ONE = 10_000;
    private static final long MOST_TIMES = 1_000_000;
    private static final int MOST = 366;

    private static Optional<Long> tenThousandths(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).movePointRight(DECIMALS).longValueExact())
                : Optional.empty();
    }

    private static Optional<Percentage> percentage(String text) {
        return tenThousandths(text)
                .filter(parts -> parts <= Percentage.WHOLE)
                .map(parts -> new Percentage(parts.intValue()));
    }

    private static Optional<Ratio> factor(String text) {
        return tenThousandths(text).filter(parts -> parts <= MOST_TIMES * ONE).map(parts -> new Ratio(parts, ONE));
    }

    private static String text(Ratio factor) {
        BigDecimal times = BigDecimal.valueOf(factor.numerator())
                .divide(BigDecimal.valueOf(factor.denominator()))
                .stripTrailingZeros();
        return times.scale() < 0 ? times.setScale(0).toPlainString() : times.toPlainString();
    }

    private static Optional<Integer> count(String text) {
        return Optional.of(text)
                .filter(digits -> WHOLE.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MOST);
    }

    private static Optional<MonthDay> dayOfYear(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(MonthDay.parse("--" + text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    private static Optional<Severity> severity(String text) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(text)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
