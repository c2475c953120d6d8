package budgetflow.alerts.delivery.planning;

import budgetflow.domain.budget.LineAttributes;
import org.jspecify.annotations.Nullable;

/** What a budget line and those it belongs to are called; null where the documents do not say. */
public record LineLabel(
        String lineName,
        @Nullable String unitName,
        @Nullable String departmentCode,
        @Nullable String departmentName) {

    public static LineLabel of(LineAttributes attributes) {
        return new LineLabel(
                attributes.lineName(), attributes.unitName(), attributes.departmentCode(), attributes.departmentName());
    }
}
