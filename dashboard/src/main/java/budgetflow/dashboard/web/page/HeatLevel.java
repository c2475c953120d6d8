package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.HeatMap;
import budgetflow.domain.money.Ratio;
import java.util.Optional;

/** How warm a cell of the heat map is: steps at 0, 5 and 15 percentage points, as rule R10 has them. */
public enum HeatLevel {
    FAR_BEHIND("far"),
    BEHIND("behind"),
    SLIGHTLY_BEHIND("slight"),
    REACHED("reached"),
    NOT_DUE("not-due"),
    NO_BUDGET("no-budget");

    private static final Ratio FAR = new Ratio(-15, 100);
    private static final Ratio SOME = new Ratio(-5, 100);
    private static final Ratio EVEN = new Ratio(0, 1);

    private final String style;

    HeatLevel(String style) {
        this.style = style;
    }

    /** Its class in the style sheet, behind {@code heat-}. */
    public String style() {
        return style;
    }

    public boolean isBehind() {
        return switch (this) {
            case FAR_BEHIND, BEHIND, SLIGHTLY_BEHIND -> true;
            case REACHED, NOT_DUE, NO_BUDGET -> false;
        };
    }

    public static HeatLevel of(HeatMap.Cell cell) {
        Optional<Ratio> gap = cell.gap();
        if (gap.isEmpty()) {
            return NO_BUDGET;
        }
        if (!cell.passed()) {
            return NOT_DUE;
        }
        if (gap.get().compareTo(EVEN) >= 0) {
            return REACHED;
        }
        if (gap.get().compareTo(SOME) >= 0) {
            return SLIGHTLY_BEHIND;
        }
        return gap.get().compareTo(FAR) >= 0 ? BEHIND : FAR_BEHIND;
    }
}
