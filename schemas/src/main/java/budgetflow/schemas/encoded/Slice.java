package budgetflow.schemas.encoded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A part of an array of bytes that does not change; equal to every slice of the same bytes. */
public final class Slice {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final byte[] bytes;
    private final int from;
    private final int to;

    /** The bytes from the first position to before the second. */
    public Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    public byte first() {
        return bytes[from];
    }

    public int length() {
        return to - from;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Of its first byte in {@link #bytes()}. */
    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** What the bytes say in UTF-8. */
    public String text() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, length());
    }

    /** Whether these bytes stand at a position of an array. */
    public boolean isAt(byte[] other, int at) {
        int end = at + length();
        return end <= other.length && Arrays.equals(bytes, from, to, other, at, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slice slice && Arrays.equals(bytes, from, to, slice.bytes, slice.from, slice.to);
    }

    /** Well spread in all its bits, so that tables may take any of them. */
    @Override
    public int hashCode() {
        return hash(bytes, from, to);
    }

    /** Of the bytes of a slice, without making one. */
    public static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (int shift = 0; at < to; at++, shift += Byte.SIZE) {
            rest |= (bytes[at] & 0xffL) << shift;
        }
        hash = mixed(hash ^ rest);
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    private static long mixed(long value) {
        long product = value * MULTIPLIER;
        return product ^ (product >>> 29);
    }
}
