package budgetflow.domain.plan;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 计划适用范围: what a plan is for: one line, all lines of a unit, or all of a region; the narrowest that exists holds.
 *
 * @param unit null for a region's default
 * @param code null for a default; never without a unit
 */
public record PlanScope(
        Region region,
        FiscalYear fiscalYear,
        @Nullable UnitCode unit,
        @Nullable LineCode code) {
    private static final String ALL = "*";
    private static final Pattern SLASH = Pattern.compile("/");

    public PlanScope {
        if (unit == null && code != null) {
            throw new IllegalArgumentException("a line's plan needs its unit: " + code);
        }
    }

    public static PlanScope line(LineKey key) {
        return new PlanScope(key.region(), key.fiscalYear(), key.unit(), key.code());
    }

    /** Where a line's plan may stand, the narrowest first: its own, its unit's, its region's. */
    public static List<PlanScope> of(LineKey key) {
        return List.of(
                line(key),
                new PlanScope(key.region(), key.fiscalYear(), key.unit(), null),
                new PlanScope(key.region(), key.fiscalYear(), null, null));
    }

    public boolean isDefault() {
        return code == null;
    }

    public boolean covers(LineKey key) {
        return region.equals(key.region())
                && fiscalYear.equals(key.fiscalYear())
                && (unit == null || unit.equals(key.unit()))
                && (code == null || code.equals(key.code()));
    }

    /** The key of the plan's record: a line key, or {@code 130281/2024/473001/*}, or {@code 130281/2024/*}{@code /*}. */
    public String text() {
        return region + "/" + fiscalYear + "/" + (unit == null ? ALL : unit) + "/" + (code == null ? ALL : code);
    }

    /** What the keys of all lines below a default begin with: {@code 130281/2024/473001/}, or {@code 130281/2024/}. */
    public String prefixOfLines() {
        return region + "/" + fiscalYear + "/" + (unit == null ? "" : unit + "/");
    }

    /** Reads {@link #text()} back; {@link IllegalArgumentException} where it is none. */
    public static PlanScope of(String text) {
        String[] parts = SLASH.split(text, -1);
        if (parts.length != 4 || !FiscalYear.parse(parts[1]).isAccepted()) {
            throw new IllegalArgumentException("not a plan scope: " + text);
        }
        return new PlanScope(
                new Region(parts[0]),
                FiscalYear.parse(parts[1]).get(),
                parts[2].equals(ALL) ? null : new UnitCode(parts[2]),
                parts[3].equals(ALL) ? null : new LineCode(parts[3]));
    }

    @Override
    public String toString() {
        return text();
    }
}
