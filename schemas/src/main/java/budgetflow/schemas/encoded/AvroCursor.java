package budgetflow.schemas.encoded;

import java.util.Arrays;

/**
 * Walks over Avro binary without making anything of it. Where the bytes do not make sense it is {@link #isBroken()}
 * from then on, and what it answers means nothing.
 */
final class AvroCursor {
    /** Bytes of a number, at most. */
    static final int LONGEST_NUMBER = 10;

    private static final int LONGEST_VARINT = 63;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int textFrom;
    private boolean broken;

    AvroCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether all bytes were walked over and made sense. */
    boolean isAtEnd() {
        return !broken && at == end;
    }

    int position() {
        return at;
    }

    /** Where the text begins that was skipped last; it ends at {@link #position()}. */
    int textFrom() {
        return textFrom;
    }

    long readLong() {
        long raw = 0;
        for (int shift = 0; shift <= LONGEST_VARINT; shift += 7) {
            if (at >= end) {
                break;
            }
            byte next = bytes[at++];
            raw |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        broken = true;
        return 0;
    }

    int readInt() {
        long value = readLong();
        if (value != (int) value) {
            broken = true;
        }
        return (int) value;
    }

    void skipText() {
        long length = readLong();
        if (broken || length < 0 || length > end - at) {
            broken = true;
            return;
        }
        textFrom = at;
        at += (int) length;
    }

    /** Whether a value follows, at the head of a union of null and something. */
    boolean readPresence() {
        long branch = readLong();
        if (branch != 0 && branch != 1) {
            broken = true;
        }
        return !broken && branch == 1;
    }

    /** Skips a text that may be null; true where there was one. */
    boolean skipNullableText() {
        boolean present = readPresence();
        if (present) {
            skipText();
        }
        return present;
    }

    /** Whether the text skipped last is this one. */
    boolean isText(byte[] text) {
        return !broken && Arrays.equals(bytes, textFrom, at, text, 0, text.length);
    }
}
