package budgetflow.schemas.mapping;

import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.schemas.avro.DayTotalsRecord;
import java.util.List;

/** Ledgers by day. */
final class LedgerMapping {
    private LedgerMapping() {}

    static List<DayTotalsRecord> toAvro(Ledger ledger) {
        return ledger.days().stream()
                .map(day -> new DayTotalsRecord(day.day(), day.netFen(), day.refundsFen(), day.entries()))
                .toList();
    }

    static Ledger toDomain(List<DayTotalsRecord> avro) {
        return new Ledger(avro.stream()
                .map(day -> new DayTotals(day.getDay(), day.getNetFen(), day.getRefundsFen(), day.getEntries()))
                .toList());
    }
}
