package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * R12 零支出: nothing spent at the end of March, or still nothing at the end of June, whatever the plan; judged with the
 * same grace as a milestone. It resolves with the first money spent, or when the line has no budget any more.
 */
final class NoSpending implements LineRule {
    private record Checkpoint(MonthDay day, Severity severity) {}

    /** The latest first: the last one that is judged holds. */
    private static final List<Checkpoint> CHECKPOINTS = List.of(
            new Checkpoint(MonthDay.of(Month.JUNE, 30), Severity.HIGH),
            new Checkpoint(MonthDay.of(Month.MARCH, 31), Severity.WARN));

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

    /** Any payment does: the least there is, until the line is asked again. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        LocalDate by = checkpoints().stream()
                .map(day -> day.atYear(review.line().key().fiscalYear().year()))
                .filter(day -> !day.isBefore(review.on()))
                .min(Comparator.naturalOrder())
                .orElse(review.line().key().fiscalYear().lastDay());
        return Optional.of(new Remedy.Spend(new Money(1), by));
    }

    @Override
    public List<MonthDay> checkpoints() {
        return CHECKPOINTS.stream().map(Checkpoint::day).toList();
    }

    private static boolean wasIdleAt(LocalDate checkpoint, Review review) {
        return review.line().executedOn(checkpoint).isZero()
                && review.line().adjustedOn(checkpoint).isPositive();
    }

    private static Optional<Checkpoint> lastJudged(Review review) {
        return CHECKPOINTS.stream()
                .filter(checkpoint ->
                        !review.judgingDays().of(dayOf(checkpoint, review)).isAfter(review.on()))
                .findFirst();
    }

    private static LocalDate dayOf(Checkpoint checkpoint, Review review) {
        return checkpoint.day().atYear(review.line().key().fiscalYear().year());
    }
}
