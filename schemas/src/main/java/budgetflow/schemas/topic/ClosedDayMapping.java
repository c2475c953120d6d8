package budgetflow.schemas.topic;

import budgetflow.schemas.avro.ClosedDayRecord;
import budgetflow.schemas.mapping.Mapping;

/** The one value that is no domain type: a tick knows offsets, and the domain knows no Kafka. */
enum ClosedDayMapping implements Mapping<ClosedDay, ClosedDayRecord> {
    INSTANCE;

    @Override
    public Class<ClosedDayRecord> type() {
        return ClosedDayRecord.class;
    }

    @Override
    public ClosedDayRecord toAvro(ClosedDay tick) {
        return new ClosedDayRecord(
                tick.day(), tick.linesThrough(), tick.entriesThrough(), tick.reconciliationsThrough());
    }

    @Override
    public ClosedDay toDomain(ClosedDayRecord avro) {
        return new ClosedDay(
                avro.getDay(), avro.getLinesThrough(), avro.getEntriesThrough(), avro.getReconciliationsThrough());
    }
}
