package budgetflow.benchmarks.run;

import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** A ledger as so many bytes a day: the day since 1970, net, refunds, how many entries. */
final class LedgerSerde {
    private static final int BYTES_OF_A_DAY = Integer.BYTES + Long.BYTES + Long.BYTES + Integer.BYTES;

    private LedgerSerde() {}

    static Serde<Ledger> create() {
        return Serdes.serdeFrom((topic, ledger) -> write(ledger), (topic, bytes) -> read(bytes));
    }

    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    private static byte @Nullable [] write(@Nullable Ledger ledger) {
        if (ledger == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(ledger.days().size() * BYTES_OF_A_DAY);
        for (DayTotals day : ledger.days()) {
            bytes.putInt((int) day.day().toEpochDay());
            bytes.putLong(day.netFen()).putLong(day.refundsFen()).putInt(day.entries());
        }
        return bytes.array();
    }

    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    private static @Nullable Ledger read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        List<DayTotals> days = new ArrayList<>(bytes.length / BYTES_OF_A_DAY);
        while (from.hasRemaining()) {
            days.add(new DayTotals(LocalDate.ofEpochDay(from.getInt()), from.getLong(), from.getLong(), from.getInt()));
        }
        return new Ledger(days);
    }
}
