package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.RuleCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 规则设置: what a bureau sets of its rules, by scope; what it does not set has its default.
 *
 * @param byScope only what is set
 */
public record RuleSettings(Map<RuleScope, Map<RuleCode, Thresholds>> byScope) {
    /** The defaults alone. */
    public static final RuleSettings STANDARD = new RuleSettings(Map.of());

    public RuleSettings {
        Map<RuleScope, Map<RuleCode, Thresholds>> copy = new HashMap<>();
        byScope.forEach((scope, rules) -> copy.put(scope, Map.copyOf(rules)));
        byScope = Map.copyOf(copy);
    }

    /**
     * With one parameter of a rule set for a scope.
     *
     * @return empty where the text is not allowed for the parameter
     */
    public Optional<RuleSettings> with(RuleScope scope, RuleCode rule, Parameter<?> parameter, String text) {
        Map<RuleCode, Thresholds> ofScope = byScope.getOrDefault(scope, Map.of());
        return ofScope.getOrDefault(rule, Thresholds.DEFAULTS)
                .with(parameter, text)
                .map(set -> {
                    Map<RuleCode, Thresholds> rules = new HashMap<>(ofScope);
                    rules.put(rule, set);
                    Map<RuleScope, Map<RuleCode, Thresholds>> next = new HashMap<>(byScope);
                    next.put(scope, rules);
                    return new RuleSettings(next);
                });
    }

    /** What holds within a scope: each parameter as the narrowest scope around it sets it. */
    Thresholds of(RuleCode rule, RuleScope scope) {
        Thresholds wider = scope.wider().map(around -> of(rule, around)).orElse(Thresholds.DEFAULTS);
        Thresholds own = byScope.getOrDefault(scope, Map.of()).get(rule);
        return own == null ? wider : wider.with(own);
    }

    /** The narrowest scope around one, itself included, for which anything is set; else everything. */
    RuleScope set(RuleScope scope) {
        RuleScope around = scope;
        while (!byScope.containsKey(around) && around.depth() > 0) {
            around = around.wider().orElse(RuleScope.EVERYTHING);
        }
        return around;
    }
}
