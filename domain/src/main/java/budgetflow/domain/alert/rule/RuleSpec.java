package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Rule;
import budgetflow.domain.alert.RuleCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 规则说明: a rule as a bureau can set it up: its parameters, and how it is made from their values.
 *
 * @param <R> the kind of rule
 */
public record RuleSpec<R extends Rule<?>>(
        RuleCode code, List<Parameter<?>> parameters, Function<Thresholds, R> factory) {
    static final Parameter<Boolean> ENABLED = Parameter.flag("enabled", true, "whether it is judged at all");

    public RuleSpec {
        parameters = Stream.concat(Stream.of(ENABLED), parameters.stream())
                .distinct()
                .toList();
    }

    /** The rule with these thresholds; empty where they switch it off. */
    Optional<R> with(Thresholds thresholds) {
        return thresholds.get(ENABLED) ? Optional.of(factory.apply(thresholds)) : Optional.empty();
    }

    public Optional<Parameter<?>> parameter(String name) {
        for (Parameter<?> parameter : parameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
