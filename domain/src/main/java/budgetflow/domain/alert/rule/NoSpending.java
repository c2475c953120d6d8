package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * R12 零支出: nothing spent at the end of March, or still nothing at the end of June, whatever the plan; judged with the
 * same grace as a milestone. It resolves with the first money spent, or when the line has no budget any more.
 */
final class NoSpending implements LineRule {
    private record Checkpoint(MonthDay day, Severity severity) {}

    private static final MonthDay MARCH_END = MonthDay.of(Month.MARCH, 31);
    private static final MonthDay JUNE_END = MonthDay.of(Month.JUNE, 30);

    private static final Parameter<Severity> SEVERITY_MARCH =
            Parameter.severity("severity-march", Severity.WARN, "nothing spent at 03-31");
    private static final Parameter<Severity> SEVERITY_JUNE =
            Parameter.severity("severity-june", Severity.HIGH, "nothing spent at 06-30");
    static final RuleSpec<LineRule> SPEC =
            Materiality.spec(RuleCode.R12, NoSpending::new, SEVERITY_MARCH, SEVERITY_JUNE);

    /** The latest first: the last one that is judged holds. */
    private final List<Checkpoint> checkpoints;

    NoSpending(Thresholds thresholds) {
        checkpoints = List.of(
                new Checkpoint(JUNE_END, thresholds.get(SEVERITY_JUNE)),
                new Checkpoint(MARCH_END, thresholds.get(SEVERITY_MARCH)));
    }

    @Override
    public RuleCode code() {
        return RuleCode.R12;
    }

    @Override
    public Judgement judge(Review review) {
        if (!review.executed().isZero() || !review.adjusted().isPositive()) {
            return Judgement.CLEARED;
        }
        Optional<Checkpoint> judged = lastJudged(review);
        if (judged.isEmpty() || !wasIdleAt(dayOf(judged.get(), review), review)) {
            return Judgement.UNCHANGED;
        }
        Measure nothing = new Measure.Amount(Money.ZERO);
        return new Judgement.Triggered(judged.get().severity(), nothing, nothing);
    }

    @Override
    public String trigger(Review review) {
        return lastJudged(review)
                .map(checkpoint -> dayOf(checkpoint, review))
                .orElse(review.on())
                .toString();
    }

    /** Any payment ends it. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        return Optional.of(new Remedy.Spend(new Money(1), review.nextDueOn()));
    }

    @Override
    public Money atStake(Review review) {
        return review.adjusted();
    }

    @Override
    public List<MonthDay> checkpoints() {
        return checkpoints.stream().map(Checkpoint::day).toList();
    }

    private static boolean wasIdleAt(LocalDate checkpoint, Review review) {
        return review.line().executedOn(checkpoint).isZero()
                && review.line().adjustedOn(checkpoint).isPositive();
    }

    private Optional<Checkpoint> lastJudged(Review review) {
        return checkpoints.stream()
                .filter(checkpoint ->
                        !review.judgingDays().of(dayOf(checkpoint, review)).isAfter(review.on()))
                .findFirst();
    }

    private static LocalDate dayOf(Checkpoint checkpoint, Review review) {
        return checkpoint.day().atYear(review.line().key().fiscalYear().year());
    }
}
