package budgetflow.domain.budget;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 预算指标变动: one effective-dated change of a budget line; nothing is ever edited, changes are added.
 *
 * @param changeId names the change within its line; {@link #ORIGINAL_ID} for the original budget
 * @param revision 0 but for an original budget that was sent again corrected: the highest wins
 * @param effectiveOn the first day on which the change counts
 * @param amount added to the line, signed
 * @param documentNo 文号 of the approval, where there is one
 * @param attributes of the line, given by the original budget alone
 */
public record BudgetChange(
        String changeId,
        LineKey line,
        ChangeKind kind,
        int revision,
        LocalDate effectiveOn,
        Money amount,
        ChangeStatus status,
        @Nullable String documentNo,
        @Nullable LineAttributes attributes) {
    public static final String ORIGINAL_ID = "ORIGINAL";

    public BudgetChange {
        if (kind == ChangeKind.ORIGINAL != changeId.equals(ORIGINAL_ID)
                || kind == ChangeKind.ORIGINAL != (attributes != null)) {
            throw new IllegalArgumentException("an original budget has its own id and attributes: " + changeId);
        }
    }

    /** The original budget of a line, approved and effective on 1 January. */
    public static BudgetChange original(LineKey line, int revision, Money amount, LineAttributes attributes) {
        return new BudgetChange(
                ORIGINAL_ID,
                line,
                ChangeKind.ORIGINAL,
                revision,
                line.fiscalYear().firstDay(),
                amount,
                ChangeStatus.APPROVED,
                null,
                attributes);
    }

    /** Why an amount cannot stand for a kind of change; empty where it can. */
    public static Optional<RejectCode> misfit(ChangeKind kind, Money amount) {
        if (!amount.isWithinLimit()) {
            return Optional.of(RejectCode.AMOUNT_TOO_LARGE);
        }
        return switch (kind) {
            case ORIGINAL -> amount.fen() < 0 ? Optional.of(RejectCode.SIGN_MISMATCH) : Optional.empty();
            case CLOSE -> amount.isPositive() ? Optional.of(RejectCode.SIGN_MISMATCH) : Optional.empty();
            case ADJUSTMENT, VIREMENT, CARRY_OVER ->
                amount.isZero() ? Optional.of(RejectCode.AMOUNT_ZERO) : Optional.empty();
        };
    }

    /** The same change under another revision. */
    BudgetChange withRevision(int otherRevision) {
        return new BudgetChange(
                changeId, line, kind, otherRevision, effectiveOn, amount, status, documentNo, attributes);
    }

    public boolean isApproved() {
        return status == ChangeStatus.APPROVED;
    }

    /** Whether both say the same but for their status: a draft and its approval do. */
    boolean hasContentOf(BudgetChange other) {
        return kind == other.kind
                && line.equals(other.line)
                && effectiveOn.equals(other.effectiveOn)
                && amount.equals(other.amount)
                && Objects.equals(documentNo, other.documentNo)
                && Objects.equals(attributes, other.attributes);
    }
}
