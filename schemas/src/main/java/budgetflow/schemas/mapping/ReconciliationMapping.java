package budgetflow.schemas.mapping;

import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.schemas.avro.ControlTotalRecord;
import budgetflow.schemas.avro.CountedRecord;
import budgetflow.schemas.avro.PartialCountRecord;
import budgetflow.schemas.avro.ReconciliationRecord;

/** Control totals, and what is counted against them; a difference is written for other readers, and computed by ours. */
final class ReconciliationMapping {
    private ReconciliationMapping() {}

    static ControlTotalRecord toAvro(ControlTotal total) {
        return new ControlTotalRecord(total.key().text(), toAvro(total.counted()));
    }

    static ControlTotal toDomain(ControlTotalRecord avro) {
        Counted total = toDomain(avro.getTotal());
        return new ControlTotal(ReconciliationKey.of(avro.getKey()), total.count(), total.amount());
    }

    static PartialCountRecord toAvro(PartialCount partial) {
        return new PartialCountRecord(
                partial.key().text(), partial.partition(), toAvro(partial.ours()), toAvro(partial.theirs()));
    }

    static PartialCount toDomain(PartialCountRecord avro) {
        return new PartialCount(
                ReconciliationKey.of(avro.getKey()),
                avro.getPartition(),
                toDomain(avro.getOurs()),
                toDomain(avro.getTheirs()));
    }

    static ReconciliationRecord toAvro(Reconciliation reconciliation) {
        return new ReconciliationRecord(
                reconciliation.key().text(),
                toAvro(reconciliation.ours()),
                toAvro(reconciliation.theirs()),
                toAvro(reconciliation.difference()));
    }

    static Reconciliation toDomain(ReconciliationRecord avro) {
        return new Reconciliation(
                ReconciliationKey.of(avro.getKey()), toDomain(avro.getOurs()), toDomain(avro.getTheirs()));
    }

    private static CountedRecord toAvro(Counted counted) {
        return new CountedRecord(counted.count(), counted.amount().fen());
    }

    private static Counted toDomain(CountedRecord avro) {
        return new Counted(avro.getCount(), new Money(avro.getAmountFen()));
    }
}
