package budgetflow.dashboard.year;

import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 指标属性: what a line's budget says of it, as tables show it; nothing of it where there is no budget.
 *
 * @param carryOver a part of the original amount
 */
public record LineNames(
        @Nullable String lineName,
        @Nullable String unitName,
        @Nullable String departmentName,
        @Nullable LineKind kind,
        @Nullable String functionalCode,
        @Nullable String fund,
        @Nullable String projectType,
        Money carryOver) {
    private static final LineNames NONE = new LineNames(null, null, null, null, null, null, null, Money.ZERO);

    static LineNames of(Optional<LineAttributes> attributes) {
        return attributes.map(LineNames::of).orElse(NONE);
    }

    private static LineNames of(LineAttributes said) {
        return new LineNames(
                StoredText.of(said.lineName()),
                StoredText.shared(said.unitName()),
                StoredText.shared(said.departmentName()),
                said.kind(),
                StoredText.shared(said.functionalCode()),
                StoredText.shared(said.fund()),
                StoredText.shared(said.projectType()),
                said.carryOver());
    }
}
