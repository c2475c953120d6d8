package budgetflow.dashboard.api;

import budgetflow.dashboard.read.AsOf;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.Ledger;
import java.time.LocalDate;

/** A line's execution as of a day: the entries paid up to it, as they are known now. */
final class AsOfExecution {
    private AsOfExecution() {}

    static LineExecution of(LineExecution line, AsOf asOf) {
        LocalDate day = asOf.day();
        if (day == null) {
            return line;
        }
        Ledger upTo = new Ledger(line.ledger().days().stream()
                .filter(totals -> !totals.day().isAfter(day))
                .toList());
        return new LineExecution(line.budget(), line.plan(), upTo);
    }
}
