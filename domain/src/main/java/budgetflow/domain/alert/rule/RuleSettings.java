package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.RuleCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Of all that holds anywhere, defaults included: 64 hexadecimal digits, the same for the same rules on any machine. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        Stream.concat(Stream.of(RuleScope.EVERYTHING), byScope.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(RuleScope::toString))
                .forEach(scope -> {
                    for (RuleSpec<?> spec : RuleCatalogue.all()) {
                        Thresholds thresholds = of(spec.code(), scope);
                        text.append(scope).append(' ').append(spec.code());
                        spec.parameters().forEach(parameter -> text.append(' ')
                                .append(parameter.name())
                                .append('=')
                                .append(thresholds.text(parameter)));
                        text.append('\n');
                    }
                });
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
