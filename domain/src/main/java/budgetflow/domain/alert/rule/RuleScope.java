package budgetflow.domain.alert.rule;

import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 规则范围: what a rule's thresholds hold for, in every fiscal year: everything, a region, a unit of it, or one of its lines.
 *
 * @param region null for everything
 * @param unit null for all units; given, so is the region
 * @param line null for all lines; given, so is the unit; {@link IllegalArgumentException} otherwise
 */
public record RuleScope(
        @Nullable Region region,
        @Nullable UnitCode unit,
        @Nullable LineCode line) {
    public static final RuleScope EVERYTHING = new RuleScope(null, null, null);

    public RuleScope {
        if ((unit != null && region == null) || (line != null && unit == null)) {
            throw new IllegalArgumentException("a line needs its unit, a unit its region");
        }
    }

    /** How narrow it is: 0 for everything, 3 for a line; the narrower wins. */
    public int depth() {
        return region == null ? 0 : unit == null ? 1 : line == null ? 2 : 3;
    }

    /** The scope of a line, the narrowest there is. */
    public static RuleScope of(LineKey key) {
        return new RuleScope(key.region(), key.unit(), key.code());
    }

    /** The next wider scope; empty for everything. */
    Optional<RuleScope> wider() {
        if (line != null) {
            return Optional.of(new RuleScope(region, unit, null));
        }
        if (unit != null) {
            return Optional.of(new RuleScope(region, null, null));
        }
        return region != null ? Optional.of(EVERYTHING) : Optional.empty();
    }

    @Override
    public String toString() {
        if (region == null) {
            return "*";
        }
        return region + (unit == null ? "" : "/" + unit) + (line == null ? "" : "/" + line);
    }
}
