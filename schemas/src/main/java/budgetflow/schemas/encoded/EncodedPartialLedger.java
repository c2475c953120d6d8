package budgetflow.schemas.encoded;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * 分区台账: a {@link budgetflow.domain.ledger.PartialLedger} in the bytes of its record. What they say need not make sense
 * in the domain: its line, month and days are still to be checked.
 */
public final class EncodedPartialLedger {
    /** Expected of an amount, a day and what is not so long. */
    private static final int BYTES_OF_DAY = 16;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Slice line;
    private final int partition;
    private final int month;
    private final int days;
    private final int daysFrom;
    private final boolean whole;

    /** Takes the days of a ledger, rising; amounts in fen. */
    @FunctionalInterface
    public interface DayTaker {
        void take(int epochDay, long netFen, long refundsFen, int entries);
    }

    /** Walks over the fields in the order of the schema, which a test compares with this. */
    private EncodedPartialLedger(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        AvroCursor cursor = new AvroCursor(bytes, from, to);
        cursor.skipText();
        line = new Slice(bytes, cursor.textFrom(), cursor.position());
        partition = cursor.readInt();
        month = cursor.readInt();
        // All days are in one block: so Avro writes what is not streamed. Another way of writing them is none of ours.
        days = cursor.readInt();
        daysFrom = cursor.position();
        boolean plain = days >= 0;
        for (int day = 0; day < days && !cursor.isBroken(); day++) {
            cursor.readInt();
            cursor.readLong();
            cursor.readLong();
            cursor.readInt();
        }
        whole = plain && (days == 0 || cursor.readLong() == 0) && cursor.isAtEnd();
    }

    /** The partial ledger these bytes hold; empty where they do not hold one. */
    static Optional<EncodedPartialLedger> of(byte[] bytes, int from, int to) {
        EncodedPartialLedger partial = new EncodedPartialLedger(bytes, from, to);
        return partial.whole ? Optional.of(partial) : Optional.empty();
    }

    /**
     * Encodes one.
     *
     * @param line UTF-8 of the line key's text
     * @param month from 1
     * @param days how many the source hands over, in rising order
     */
    public static EncodedPartialLedger of(byte[] line, int partition, int month, int days, Consumer<DayTaker> source) {
        AvroOutput out = new AvroOutput(line.length + BYTES_OF_DAY * (days + 1))
                .putText(line)
                .putLong(partition)
                .putLong(month)
                .putLong(days);
        source.accept((epochDay, netFen, refundsFen, entries) ->
                out.putLong(epochDay).putLong(netFen).putLong(refundsFen).putLong(entries));
        if (days > 0) {
            out.putLong(0);
        }
        byte[] bytes = out.bytes();
        return of(bytes, 0, bytes.length)
                .orElseThrow(() -> new IllegalArgumentException("not " + days + " days were handed over"));
    }

    /** UTF-8 of what should be a line key's text. */
    public Slice line() {
        return line;
    }

    /** Of the payments. */
    public int partition() {
        return partition;
    }

    /** Should be 1 to 12. */
    public int month() {
        return month;
    }

    /** How many days it has. */
    public int days() {
        return days;
    }

    public void forEachDay(DayTaker taker) {
        AvroCursor cursor = new AvroCursor(bytes, daysFrom, to);
        for (int day = 0; day < days; day++) {
            taker.take(cursor.readInt(), cursor.readLong(), cursor.readLong(), cursor.readInt());
        }
    }

    /** All its bytes. */
    Slice encoded() {
        return new Slice(bytes, from, to);
    }
}
