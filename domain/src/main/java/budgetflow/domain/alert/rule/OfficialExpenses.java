package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R37 三公经费: more was spent on travel abroad, official vehicles or hospitality than their budget, which may be zero. It
 * resolves when that is no longer so. What a line is for follows from its economic class or its name; on a line nobody
 * budgeted, from its entries' economic class. A line that says neither is none of these.
 */
final class OfficialExpenses implements LineRule {
    /** 因公出国(境)费用, 公务接待费, 公务用车运行维护费, 公务用车购置 of the departments' classification. */
    private static final Set<String> DEPARTMENT_CODES = Set.of("30212", "30217", "30231", "31013");

    /** 公务接待费, 因公出国(境)费用, 公务用车运行维护费, 公务用车购置 of the governments' classification. */
    private static final Set<String> GOVERNMENT_CODES = Set.of("50206", "50207", "50208", "50303");

    private static final List<String> WORDS = List.of("三公", "因公出国", "公务接待", "公务用车");

    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R37, OfficialExpenses::new, SEVERITY);

    private final Severity severity;

    OfficialExpenses(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R37;
    }

    @Override
    public Judgement judge(Review review) {
        Money spent = spent(review);
        Money budget = budget(review);
        return spent.isPositive() && spent.compareTo(budget) > 0
                ? new Judgement.Triggered(severity, new Measure.Amount(spent), new Measure.Amount(budget))
                : Judgement.CLEARED;
    }

    @Override
    public String trigger(Review review) {
        Optional<String> tripping = isBudgeted(review)
                ? review.firstEntryAbove(budget(review)).map(Entry::entryId)
                : coded(review).stream().findFirst().map(payment -> payment.entry()
                        .entryId());
        return tripping.orElseGet(() -> review.on().toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        Money over = spent(review).minus(budget(review));
        return over.isPositive() ? Optional.of(new Remedy.Over(over)) : Optional.empty();
    }

    private static Money spent(Review review) {
        Optional<LineAttributes> attributes = review.line().budget().attributes();
        if (attributes.isPresent()) {
            return isOfficial(attributes.get()) ? review.executed() : Money.ZERO;
        }
        return StandingPayment.sum(coded(review));
    }

    private static Money budget(Review review) {
        return review.adjusted().isPositive() ? review.adjusted() : Money.ZERO;
    }

    private static boolean isBudgeted(Review review) {
        return review.line().budget().attributes().isPresent();
    }

    private static List<StandingPayment> coded(Review review) {
        return StandingPayment.of(review).stream()
                .filter(payment -> isOfficial(
                        payment.entry().details().departmentEconomicCode(),
                        payment.entry().details().governmentEconomicCode()))
                .toList();
    }

    private static boolean isOfficial(LineAttributes line) {
        return isOfficial(line.departmentEconomicCode(), line.governmentEconomicCode())
                || WORDS.stream().anyMatch(line.lineName()::contains);
    }

    private static boolean isOfficial(@Nullable String departmentCode, @Nullable String governmentCode) {
        return (departmentCode != null && DEPARTMENT_CODES.contains(departmentCode))
                || (governmentCode != null && GOVERNMENT_CODES.contains(governmentCode));
    }
}
