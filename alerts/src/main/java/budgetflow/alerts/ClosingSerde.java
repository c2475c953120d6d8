package budgetflow.alerts;

import budgetflow.schemas.topic.ClosedDay;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Closing}, big-endian: version; read and taken of lines, of entries, of reconciliations; the last
 * closed day; per pending tick its day and three offsets, to the end. Days are epoch days. Version 1 knew no
 * reconciliations, neither of the partition nor of a tick.
 */
final class ClosingSerde {
    private static final byte WITHOUT_RECONCILIATIONS = 1;
    private static final byte VERSION = 2;
    private static final long NO_DAY = Long.MIN_VALUE;
    private static final int FIXED_BYTES = 1 + 7 * Long.BYTES;
    private static final int TICK_BYTES = 4 * Long.BYTES;

    private ClosingSerde() {}

    static Serde<Closing> serde() {
        return Serdes.serdeFrom(
                (topic, closing) -> closing == null ? null : write(closing),
                (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));
    }

    private static byte[] write(Closing closing) {
        ByteBuffer out =
                ByteBuffer.allocate(FIXED_BYTES + TICK_BYTES * closing.pending().size());
        out.put(VERSION);
        put(out, closing.lines());
        put(out, closing.entries());
        put(out, closing.reconciliations());
        LocalDate last = closing.lastClosedOn();
        out.putLong(last == null ? NO_DAY : last.toEpochDay());
        for (ClosedDay tick : closing.pending()) {
            out.putLong(tick.day().toEpochDay())
                    .putLong(tick.linesThrough())
                    .putLong(tick.entriesThrough())
                    .putLong(tick.reconciliationsThrough());
        }
        return out.array();
    }

    private static Closing read(ByteBuffer in) {
        byte version = in.get();
        if (version != VERSION && version != WITHOUT_RECONCILIATIONS) {
            throw new SerializationException("closing state of unknown version " + version
                    + ": written by a newer release? This one reads up to version " + VERSION);
        }
        Reading lines = new Reading(in.getLong(), in.getLong());
        Reading entries = new Reading(in.getLong(), in.getLong());
        boolean complete = version == VERSION;
        Reading reconciliations = complete ? new Reading(in.getLong(), in.getLong()) : Reading.NOTHING;
        LocalDate last = day(in.getLong());
        List<ClosedDay> pending = new ArrayList<>();
        while (in.hasRemaining()) {
            pending.add(new ClosedDay(
                    LocalDate.ofEpochDay(in.getLong()),
                    in.getLong(),
                    in.getLong(),
                    complete ? in.getLong() : ClosedDay.NONE));
        }
        return new Closing(lines, entries, reconciliations, last, pending);
    }

    private static void put(ByteBuffer out, Reading reading) {
        out.putLong(reading.readThrough()).putLong(reading.takenThrough());
    }

    private static @Nullable LocalDate day(long epochDay) {
        return epochDay == NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }
}
