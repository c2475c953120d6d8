package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.LineRules;
import budgetflow.domain.alert.ReconciliationReview;
import budgetflow.domain.alert.ReconciliationRules;
import budgetflow.domain.alert.Rule;
import budgetflow.domain.alert.RuleBook;
import budgetflow.domain.alert.SourceRule;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** 现行规则: the rules as a bureau has set them up; each scope's are made once. May be asked from several threads. */
public final class RulesInForce implements LineRules, ReconciliationRules {
    private final RuleSettings settings;
    private final String fingerprint;
    private final Map<RuleScope, RuleBook> books = new ConcurrentHashMap<>();

    public RulesInForce(RuleSettings settings) {
        this.settings = settings;
        this.fingerprint = settings.fingerprint();
    }

    /** All rules with their default thresholds. */
    public static RulesInForce standard() {
        return new RulesInForce(RuleSettings.STANDARD);
    }

    /** The rules about lines with their default thresholds. */
    public static RuleBook standardBook() {
        return standard().book(RuleScope.EVERYTHING);
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public RuleBook of(LineKey line) {
        return books.computeIfAbsent(settings.set(RuleScope.of(line)), this::book);
    }

    @Override
    public Optional<Rule<ReconciliationReview>> of(ReconciliationKey total) {
        RuleScope unit = new RuleScope(total.region(), total.unit(), null);
        return RuleCatalogue.TOTALS.with(settings.of(RuleCatalogue.TOTALS.code(), unit));
    }

    @Override
    public Optional<SourceRule> of(SourceKey source) {
        RuleScope region = new RuleScope(source.region(), null, null);
        return RuleCatalogue.SOURCES.with(settings.of(RuleCatalogue.SOURCES.code(), region));
    }

    private RuleBook book(RuleScope scope) {
        return new RuleBook(RuleCatalogue.LINES.stream()
                .<LineRule>flatMap(spec -> spec.with(settings.of(spec.code(), scope)).stream())
                .toList());
    }
}
