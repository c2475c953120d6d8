package budgetflow.schemas.encoded;

import java.util.Arrays;

/** Avro binary, written value after value. */
final class AvroOutput {
    private byte[] bytes;
    private int at;

    AvroOutput(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    AvroOutput putText(byte[] utf8) {
        return putLong(utf8.length).putBytes(utf8);
    }

    AvroOutput putBytes(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
        at += more.length;
        return this;
    }

    AvroOutput putSlice(Slice more) {
        makeRoom(more.length());
        more.copyTo(bytes, at);
        at += more.length();
        return this;
    }

    AvroOutput putBoolean(boolean value) {
        makeRoom(1);
        bytes[at++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** An int or a long: zig-zag, seven bits a byte, the lowest first. */
    AvroOutput putLong(long value) {
        makeRoom(AvroCursor.LONGEST_NUMBER);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return this;
    }

    /** What was written. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, at);
    }

    private void makeRoom(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }
}
