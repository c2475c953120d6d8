package budgetflow.domain.alert.example;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.util.Optional;

/**
 * Example rule 整数支付: a payment of whole ten thousands of yuan, at or above a bound, may be an advance and not a bill. It
 * resolves when none is left. An example has no code of its own: it borrows R54's.
 */
final class RoundAmounts implements LineRule {
    private static final long ROUND_FEN = 1_000_000;

    private final Money bound;

    /** Raised from this amount on. */
    RoundAmounts(Money bound) {
        this.bound = bound;
    }

    @Override
    public RuleCode code() {
        return RuleCode.R54;
    }

    @Override
    public Judgement judge(Review review) {
        return first(review)
                .<Judgement>map(entry -> new Judgement.Triggered(
                        Severity.INFO, new Measure.Amount(entry.amount()), new Measure.Amount(bound)))
                .orElse(Judgement.CLEARED);
    }

    @Override
    public String trigger(Review review) {
        return first(review).map(Entry::entryId).orElseGet(() -> review.on().toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return first(review).map(entry -> new Remedy.Undo(entry.entryId(), entry.amount()));
    }

    private Optional<Entry> first(Review review) {
        return review.counted().stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .filter(entry -> entry.amount().compareTo(bound) >= 0)
                .filter(entry -> entry.amount().fen() % ROUND_FEN == 0)
                .findFirst();
    }
}
