package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * R52 跨期补录: a milestone's restated execution differs from what was reported, since an entry of its period came after it
 * was judged. It resolves only where they are the same again.
 */
final class LateEntry implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.INFO);
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R52, LateEntry::new, SEVERITY);

    private final Severity severity;

    LateEntry(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R52;
    }

    @Override
    public Judgement judge(Review review) {
        return first(review)
                .<Judgement>map(verdict -> new Judgement.Triggered(
                        severity,
                        new Measure.Amount(verdict.restated().executed()),
                        new Measure.Amount(verdict.asReported().executed())))
                .orElse(Judgement.CLEARED);
    }

    /** The first entry that came late; where none did, but one moved or was corrected, the milestone's due date. */
    @Override
    public String trigger(Review review) {
        MilestoneVerdict verdict = first(review).orElseThrow();
        LocalDate dueOn = verdict.restated().milestone().dueOn();
        LocalDate decidedOn = verdict.asReported().decidedOn();
        return review.counted().stream()
                .filter(entry ->
                        !entry.paidOn().isAfter(dueOn) && entry.receivedOn().isAfter(decidedOn))
                .findFirst()
                .map(Entry::entryId)
                .orElseGet(dueOn::toString);
    }

    /** By how much a report was wrong. */
    @Override
    public Money atStake(Review review) {
        MilestoneVerdict verdict = first(review).orElseThrow();
        Money difference =
                verdict.restated().executed().minus(verdict.asReported().executed());
        return new Money(Math.abs(difference.fen()));
    }

    private static Optional<MilestoneVerdict> first(Review review) {
        return review.verdicts().stream()
                .filter(verdict -> !verdict.restated()
                        .executed()
                        .equals(verdict.asReported().executed()))
                .findFirst();
    }
}
