package budgetflow.schemas.encoded;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.SubmittedEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 编码分录: an entry as it was sent, still in the Avro binary of {@code PaymentRecord}. What every entry is asked for was
 * found on one walk over the bytes; all the rest is decoded only for the few that need it ({@link #submitted()}).
 *
 * <p>Its bytes must not change; they may be a part of a larger array.
 */
public final class EncodedEntry {
    private static final EntryKind[] KINDS = EntryKind.values();
    private static final byte[][] KIND_NAMES = Arrays.stream(KINDS)
            .map(kind -> kind.name().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final int LINE_PARTS = 4;

    /** Texts shorter than this have one byte before them that tells their length. */
    private static final int LENGTHS_OF_ONE_BYTE = 64;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int idFrom;
    private final int idTo;
    private final int revision;
    private final @Nullable EntryKind kind;
    private final int lineFrom;
    private final int lineTo;
    private final int paidOn;
    private final long fen;
    private final int sourceFrom;
    private final int sourceTo;
    private final boolean whole;
    private final boolean plain;

    /** Walks over the fields in the order of the schema, which a test compares with this. */
    private EncodedEntry(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        AvroCursor cursor = new AvroCursor(bytes, from, to);
        cursor.skipText();
        idFrom = cursor.textFrom();
        idTo = cursor.position();
        revision = cursor.readInt();
        cursor.skipText();
        kind = kindAt(cursor);
        cursor.skipNullableText(); // relatesTo
        lineFrom = cursor.position();
        int lineText = 0;
        for (int part = 0; part < LINE_PARTS; part++) { // region, fiscalYear, unitCode, lineCode
            cursor.skipText();
            lineText += cursor.position() - cursor.textFrom();
        }
        lineTo = cursor.position();
        paidOn = cursor.readInt();
        fen = cursor.readLong();
        if (cursor.readPresence()) {
            cursor.readInt(); // receivedOn
        }
        for (int detail = 0; detail < 7 && !cursor.isBroken(); detail++) {
            cursor.skipNullableText(); // payee … purpose
        }
        boolean sourced = cursor.skipNullableText();
        sourceFrom = sourced ? cursor.textFrom() : 0;
        sourceTo = sourced ? cursor.position() : 0;
        cursor.skipNullableText(); // voucherNo
        whole = cursor.isAtEnd();
        plain = whole
                && idFrom - from == (idTo - idFrom < LENGTHS_OF_ONE_BYTE ? 1 : 2)
                && isPrintable(idFrom, idTo)
                && lineTo - lineFrom == LINE_PARTS + lineText
                && isAscii(lineFrom, lineTo)
                && isPrintable(sourceFrom, sourceTo);
    }

    /** The entry these bytes hold; empty where they do not hold one. */
    public static Optional<EncodedEntry> of(byte[] bytes, int from, int to) {
        EncodedEntry entry = new EncodedEntry(bytes, from, to);
        return entry.whole ? Optional.of(entry) : Optional.empty();
    }

    private static @Nullable EntryKind kindAt(AvroCursor cursor) {
        for (int index = 0; index < KINDS.length; index++) {
            if (cursor.isText(KIND_NAMES[index])) {
                return KINDS[index];
            }
        }
        return null;
    }

    /** Everything that was sent. */
    public SubmittedEntry submitted() {
        return EncodedEntries.decode(bytes, from, to);
    }

    /** The checked entry; an exception where it must not count. */
    public Entry entry() {
        return submitted().entry();
    }

    /** UTF-8 of the entry id. */
    public Slice id() {
        return new Slice(bytes, idFrom, idTo);
    }

    /** The first bytes of {@link #encoded()}: they tell entries from each other. */
    public Slice key() {
        return new Slice(bytes, from, idTo);
    }

    public int revision() {
        return revision;
    }

    /** Null where the kind is none we know. */
    public @Nullable EntryKind kind() {
        return kind;
    }

    /** Days since 1970-01-01. */
    public int paidOnEpochDay() {
        return paidOn;
    }

    public long fen() {
        return fen;
    }

    /** Bytes that are the same for all entries of a line and different for those of another; not its text. */
    public Slice line() {
        return new Slice(bytes, lineFrom, lineTo);
    }

    /** UTF-8 of the source; empty where none was given. */
    public Slice source() {
        return new Slice(bytes, sourceFrom, sourceTo);
    }

    /** All its bytes. */
    public Slice encoded() {
        return new Slice(bytes, from, to);
    }

    /**
     * Whether what identifies it is plain text in its one shortest encoding: then equal texts are equal bytes. Entries
     * for which this does not hold are brought nearer to it by encoding them anew.
     */
    public boolean isPlain() {
        return plain;
    }

    private boolean isPrintable(int first, int end) {
        for (int at = first; at < end; at++) {
            if (bytes[at] < ' ' || bytes[at] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** With the lengths before the texts, which are control characters and stand for themselves. */
    private boolean isAscii(int first, int end) {
        for (int at = first; at < end; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
