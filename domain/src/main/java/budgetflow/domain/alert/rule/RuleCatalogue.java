package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.ReconciliationReview;
import budgetflow.domain.alert.Rule;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.SourceRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 规则目录: every rule there is. A new one is a class and a line here. */
public final class RuleCatalogue {
    /** In the order they are judged: a rule stands after the one that inhibits it. */
    static final List<RuleSpec<LineRule>> LINES = List.of(
            Unbudgeted.SPEC,
            Overspent.SPEC,
            AheadOfPlan.SPEC,
            WrongYear.SPEC,
            LaggingAtMilestone.SPEC,
            EarlyWarning.SPEC,
            NoSpending.SPEC,
            LowAtYearEnd.SPEC,
            Stalled.SPEC,
            DecemberSurge.SPEC,
            LastWeek.SPEC,
            PossibleDuplicate.SPEC,
            PaidToOwnAccount.SPEC,
            OfficialExpenses.SPEC,
            FrequentChanges.SPEC,
            LateEntry.SPEC,
            IrregularRefund.SPEC,
            SuspectUnit.SPEC);

    static final RuleSpec<Rule<ReconciliationReview>> TOTALS = ControlTotalDiffers.SPEC;

    static final RuleSpec<SourceRule> SOURCES = SourceGapOrSilence.SPEC;

    private RuleCatalogue() {}

    /** All of them, by code. */
    public static List<RuleSpec<?>> all() {
        return Stream.<RuleSpec<?>>concat(LINES.stream(), Stream.of(TOTALS, SOURCES))
                .sorted(Comparator.comparing(RuleSpec::code))
                .toList();
    }

    public static Optional<RuleSpec<?>> named(String code) {
        for (RuleSpec<?> spec : all()) {
            if (spec.code().name().equals(code)) {
                return Optional.of(spec);
            }
        }
        return Optional.empty();
    }

    static RuleSpec<?> of(RuleCode code) {
        return named(code.name()).orElseThrow();
    }
}
