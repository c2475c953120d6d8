package budgetflow.dashboard.read;

import budgetflow.domain.key.FiscalYear;

/**
 * 视图: what every question is asked with: who asks, about which fiscal year, as of which day. Years are never added up.
 */
public record View(Scope scope, FiscalYear year, AsOf asOf) {

    public static View latest(Scope scope, FiscalYear year) {
        return new View(scope, year, AsOf.latest());
    }
}
