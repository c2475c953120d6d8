package budgetflow.domain.budget;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Reception;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 预算指标: a budget line, folded from its changes; the same changes in any order give an equal line, but for conflicts.
 *
 * @param key the line
 * @param changes every change that was accepted, by effective day, kind, id and revision; of the original budget all
 *     revisions, of which the highest counts
 */
public record BudgetLine(LineKey key, List<BudgetChange> changes) {
    private static final Comparator<BudgetChange> ORDER = Comparator.comparing(BudgetChange::effectiveOn)
            .thenComparing(BudgetChange::kind)
            .thenComparing(BudgetChange::changeId)
            .thenComparing(BudgetChange::revision);

    /** What the magnitudes of all changes of one line may add up to: 10^17 fen; no sum of them can overflow then. */
    public static final long LIMIT_FEN = 100 * Money.LIMIT_FEN;

    public BudgetLine {
        changes = List.copyOf(changes);
    }

    public static BudgetLine empty(LineKey key) {
        return new BudgetLine(key, List.of());
    }

    /** The line after a change was offered, and what became of the change. */
    public record Folded(BudgetLine line, Reception reception) {}

    /**
     * Takes a change in: the same twice changes nothing, a draft and its approval end approved in either order, other
     * content under the same id and revision is a conflict.
     */
    public Folded offer(BudgetChange change) {
        Optional<BudgetChange> earlier = changes.stream()
                .filter(c -> c.changeId().equals(change.changeId()) && c.revision() == change.revision())
                .findFirst();
        if (earlier.isEmpty()) {
            return new Folded(replacing(null, change), Reception.ACCEPTED);
        }
        BudgetChange known = earlier.get();
        if (!known.hasContentOf(change)) {
            return new Folded(this, Reception.CONFLICT);
        }
        boolean approves = change.isApproved() && !known.isApproved();
        return approves
                ? new Folded(replacing(known, change), Reception.ACCEPTED)
                : new Folded(this, Reception.DUPLICATE);
    }

    /** B0 年初预算数: the original approved budget, zero where there is none. */
    public Money original() {
        return originalChange().map(BudgetChange::amount).orElse(Money.ZERO);
    }

    /** B1 调整预算数: the original budget and the approved changes effective on or before a day. */
    public Money adjustedOn(LocalDate day) {
        Money sum = original();
        for (BudgetChange change : changes) {
            if (change.kind() != ChangeKind.ORIGINAL
                    && change.isApproved()
                    && !change.effectiveOn().isAfter(day)) {
                sum = sum.plus(change.amount());
            }
        }
        return sum;
    }

    /** Whether the magnitudes of all changes, each within {@link Money#LIMIT_FEN}, add up to {@link #LIMIT_FEN} at most. */
    public boolean isWithinLimit() {
        return changes.stream()
                        .mapToLong(change -> Math.abs(change.amount().fen()))
                        .reduce(0, Math::addExact)
                <= LIMIT_FEN;
    }

    /** The day from which the line is frozen, where an approved CLOSE has taken back what was left. */
    public Optional<LocalDate> frozenFrom() {
        return changes.stream()
                .filter(change -> change.kind() == ChangeKind.CLOSE && change.isApproved())
                .map(BudgetChange::effectiveOn)
                .findFirst();
    }

    /**
     * What has to be added so that an original budget holds: nothing where it already does, else the same budget with
     * a revision above all known. So a document imported again changes nothing, and a corrected one replaces.
     */
    public Optional<BudgetChange> correction(BudgetChange imported) {
        Optional<BudgetChange> known = originalChange();
        if (known.isEmpty()) {
            return Optional.of(imported);
        }
        if (known.get().hasContentOf(imported)) {
            return Optional.empty();
        }
        int revision = changes.stream()
                        .filter(change -> change.kind() == ChangeKind.ORIGINAL)
                        .mapToInt(BudgetChange::revision)
                        .max()
                        .orElse(0)
                + 1;
        return Optional.of(imported.withRevision(revision));
    }

    /** The attributes of the original budget's highest approved revision. */
    public Optional<LineAttributes> attributes() {
        return originalChange().map(BudgetChange::attributes);
    }

    private Optional<BudgetChange> originalChange() {
        return changes.stream()
                .filter(change -> change.kind() == ChangeKind.ORIGINAL && change.isApproved())
                .max(Comparator.comparing(BudgetChange::revision));
    }

    private BudgetLine replacing(@Nullable BudgetChange known, BudgetChange change) {
        List<BudgetChange> next = new ArrayList<>(changes);
        if (known != null) {
            next.remove(known);
        }
        next.add(change);
        next.sort(ORDER);
        return new BudgetLine(key, next);
    }
}
