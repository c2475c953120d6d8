package budgetflow.schemas.encoded;

import budgetflow.schemas.avro.PartialLedgerRecord;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Reads and writes {@link Topics#PARTIAL_LEDGERS} without making objects of days; the bytes are those of the topic. */
public final class EncodedLedgers {
    private EncodedLedgers() {}

    /** Refuses what is not such a record; what the domain would refuse as well, it leaves to the reader. */
    public static Deserializer<EncodedPartialLedger> deserializer(WireFormat wire) {
        return Topics.PARTIAL_LEDGERS.limited(new EncodedDeserializer<>(
                wire.deserializer(PartialLedgerRecord.class),
                wire.serializer(PartialLedgerRecord.class),
                EncodedPartialLedger::of,
                partial -> true));
    }

    public static Serializer<EncodedPartialLedger> serializer(WireFormat wire) {
        return new EncodedPartialLedgerSerializer(wire.serializer(PartialLedgerRecord.class));
    }
}
