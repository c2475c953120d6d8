package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.time.MonthDay;

/**
 * 规则参数: one threshold of a rule that a bureau may set.
 *
 * @param name kebab-case, ending in its unit where it has one
 * @param fallback where nobody sets it
 * @param doc one line for whoever reads the rules file
 */
public record Parameter<T>(String name, ParameterType<T> type, T fallback, String doc) {

    static Parameter<Percentage> percent(String name, String fallback, String doc) {
        return of(name, ParameterType.PERCENT, fallback, doc);
    }

    static Parameter<Ratio> factor(String name, String fallback, String doc) {
        return of(name, ParameterType.FACTOR, fallback, doc);
    }

    static Parameter<Integer> count(String name, int fallback, String doc) {
        return new Parameter<>(name, ParameterType.COUNT, fallback, doc);
    }

    static Parameter<Integer> countFromOne(String name, int fallback, String doc) {
        return new Parameter<>(name, ParameterType.COUNT_FROM_ONE, fallback, doc);
    }

    static Parameter<Money> yuan(String name, String fallback, String doc) {
        return of(name, ParameterType.YUAN, fallback, doc);
    }

    static Parameter<MonthDay> day(String name, String fallback, String doc) {
        return of(name, ParameterType.DAY_OF_YEAR, fallback, doc);
    }

    static Parameter<Boolean> flag(String name, boolean fallback, String doc) {
        return new Parameter<>(name, ParameterType.FLAG, fallback, doc);
    }

    static Parameter<Severity> severity(String name, Severity fallback, String doc) {
        return new Parameter<>(name, ParameterType.SEVERITY, fallback, doc);
    }

    static Parameter<Severity> severity(Severity fallback) {
        return severity("severity", fallback, "how bad it is");
    }

    /** The default as it is written in a rules file. */
    public String fallbackText() {
        return type.writer().apply(fallback);
    }

    private static <T> Parameter<T> of(String name, ParameterType<T> type, String fallback, String doc) {
        return new Parameter<>(name, type, type.parser().apply(fallback).orElseThrow(), doc);
    }
}
