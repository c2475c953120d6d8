package budgetflow.domain.alert.backtest;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.RuleCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 规则回测: what two sets of rules raised on the same history.
 *
 * @param closedOn the last day that was closed
 * @param rules for each rule that raised anything under either, in order
 * @param changed the alerts that are not the same under both, in order
 */
public record RulesComparison(LocalDate closedOn, List<OfRule> rules, List<Changed> changed) {

    /** One rule under the present and under the other rules. */
    public record OfRule(RuleCode rule, AlertTally present, AlertTally other) {}

    /**
     * An alert that is not the same under both.
     *
     * @param present null where the present rules never raised it
     * @param other null where the other rules never raised it
     */
    public record Changed(
            AlertKey key, @Nullable Alert present, @Nullable Alert other) {}

    public RulesComparison {
        rules = List.copyOf(rules);
        changed = List.copyOf(changed);
    }

    /** Compares all alerts of two replays of the same history, each key at most once in either. */
    public static RulesComparison of(Collection<Alert> present, Collection<Alert> other, LocalDate closedOn) {
        Map<AlertKey, Alert> before = byKey(present);
        Map<AlertKey, Alert> after = byKey(other);
        List<OfRule> rules = new ArrayList<>();
        for (RuleCode rule : RuleCode.values()) {
            AlertTally ofPresent = AlertTally.of(ofRule(present, rule), closedOn);
            AlertTally ofOther = AlertTally.of(ofRule(other, rule), closedOn);
            if (ofPresent.alerts() + ofOther.alerts() > 0) {
                rules.add(new OfRule(rule, ofPresent, ofOther));
            }
        }
        Map<AlertKey, Alert> either = new TreeMap<>(before);
        either.putAll(after);
        List<Changed> changed = either.keySet().stream()
                .map(key -> new Changed(key, before.get(key), after.get(key)))
                .filter(pair -> pair.present() == null || !pair.present().equals(pair.other()))
                .toList();
        return new RulesComparison(closedOn, rules, changed);
    }

    /** All rules together. */
    public AlertTally present() {
        return rules.stream().map(OfRule::present).reduce(AlertTally.NOTHING, AlertTally::plus);
    }

    public AlertTally other() {
        return rules.stream().map(OfRule::other).reduce(AlertTally.NOTHING, AlertTally::plus);
    }

    private static List<Alert> ofRule(Collection<Alert> alerts, RuleCode rule) {
        return alerts.stream().filter(alert -> alert.key().rule() == rule).toList();
    }

    private static Map<AlertKey, Alert> byKey(Collection<Alert> alerts) {
        Map<AlertKey, Alert> byKey = new TreeMap<>();
        alerts.forEach(alert -> byKey.put(alert.key(), alert));
        return byKey;
    }
}
