package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 重要性: a rule whose severity also asks for an amount: a severity that is not reached with it falls to the next lower
 * one, and where none is reached nothing is raised. What was raised is still resolved by the rule alone, never by having
 * become small.
 */
record Materiality(LineRule rule, Map<Severity, Money> leasts) implements LineRule {
    static final Map<Severity, Parameter<Money>> PARAMETERS = Map.of(
            Severity.INFO, least("info-from-yuan", "INFO"),
            Severity.WARN, least("warn-from-yuan", "WARN"),
            Severity.HIGH, least("high-from-yuan", "HIGH"),
            Severity.CRITICAL, least("critical-from-yuan", "CRITICAL"));

    Materiality {
        leasts = Map.copyOf(leasts);
    }

    /** The spec of a rule about lines, with the four amounts beside its own parameters. */
    static RuleSpec<LineRule> spec(RuleCode code, Function<Thresholds, LineRule> factory, Parameter<?>... own) {
        List<Parameter<?>> all = Stream.concat(
                        Stream.of(own), Stream.of(Severity.values()).map(PARAMETERS::get))
                .toList();
        return new RuleSpec<>(code, all, thresholds -> of(factory.apply(thresholds), thresholds));
    }

    private static LineRule of(LineRule rule, Thresholds thresholds) {
        Map<Severity, Money> leasts = new EnumMap<>(Severity.class);
        PARAMETERS.forEach((severity, parameter) -> leasts.put(severity, thresholds.get(parameter)));
        boolean always = leasts.values().stream().allMatch(Money::isZero);
        return always ? rule : new Materiality(rule, leasts);
    }

    private static Parameter<Money> least(String name, String severity) {
        return Parameter.yuan(name, "0.00", severity + " only with at least so much 元 at stake");
    }

    @Override
    public RuleCode code() {
        return rule.code();
    }

    @Override
    public Judgement judge(Review review) {
        Judgement judgement = rule.judge(review);
        if (!(judgement instanceof Judgement.Triggered triggered)) {
            return judgement;
        }
        Money atStake = rule.atStake(review);
        return Stream.of(Severity.values())
                .filter(severity -> severity.compareTo(triggered.severity()) <= 0)
                .filter(severity -> atStake.compareTo(leasts.getOrDefault(severity, Money.ZERO)) >= 0)
                .reduce((lower, higher) -> higher)
                .<Judgement>map(severity -> new Judgement.Triggered(severity, triggered.value(), triggered.threshold()))
                .orElse(Judgement.UNCHANGED);
    }

    @Override
    public String trigger(Review review) {
        return rule.trigger(review);
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return rule.remedy(review);
    }

    @Override
    public Money atStake(Review review) {
        return rule.atStake(review);
    }

    @Override
    public boolean isJudgedAtOnce() {
        return rule.isJudgedAtOnce();
    }

    @Override
    public List<MonthDay> checkpoints() {
        return rule.checkpoints();
    }

    @Override
    public Stream<LocalDate> daysToLookAgain(LineExecution line, LocalDate reviewedOn) {
        return rule.daysToLookAgain(line, reviewedOn);
    }

    @Override
    public Optional<RuleCode> inhibitedBy() {
        return rule.inhibitedBy();
    }
}
