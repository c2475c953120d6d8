package budgetflow.schemas.rules;

import budgetflow.domain.alert.rule.RuleScope;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.rejection.Checked;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an override says it is for, while it is being read. */
final class OverrideScope {
    static final List<String> NAMES = List.of("region", "unit", "line");

    private @Nullable Region region;
    private @Nullable UnitCode unit;
    private @Nullable LineCode line;

    /** Takes one of {@link #NAMES}; what is wrong with its value, where something is. */
    Optional<String> set(String name, String value) {
        switch (name) {
            case "region" -> {
                Checked<Region> checked = Region.parse(value);
                region = checked.isAccepted() ? checked.get() : null;
                return fault(checked, name, value, "6 digits");
            }
            case "unit" -> {
                Checked<UnitCode> checked = UnitCode.parse(value);
                unit = checked.isAccepted() ? checked.get() : null;
                return fault(checked, name, value, "3 to 9 digits, or U- and 12 characters");
            }
            default -> {
                Checked<LineCode> checked = LineCode.parse(value);
                line = checked.isAccepted() ? checked.get() : null;
                return fault(checked, name, value, "a line code as in the budgets file");
            }
        }
    }

    /** Empty where a wider part is missing. */
    Optional<RuleScope> complete() {
        boolean whole = region != null && (line == null || unit != null);
        return whole ? Optional.of(new RuleScope(region, unit, line)) : Optional.empty();
    }

    private static Optional<String> fault(Checked<?> checked, String name, String value, String allowed) {
        return checked.isAccepted()
                ? Optional.empty()
                : Optional.of(name + " cannot be '" + value + "'; allowed: " + allowed + ".");
    }
}
