package budgetflow.streams.book;

import budgetflow.schemas.encoded.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash table over slabs of bytes: no object an entry, nothing for the garbage collector to walk over. Values are
 * appended; one that is replaced stays where it was, unreachable, for few ever are. Beside its bytes an entry costs
 * about 20 more.
 */
final class HeapEntryTable implements EntryTable {
    private static final int SLAB_BYTES = 1 << 20;
    /** Positions count steps of so many bytes: that lets an int address 32 GiB. */
    private static final int STEP = 8;

    private static final int STEPS_OF_SLAB = SLAB_BYTES / STEP;
    private static final int INITIAL_SLOTS = 1 << 10;
    private static final int EMPTY = 0;

    private final List<byte[]> slabs = new ArrayList<>();
    /** Bytes used of the last slab. */
    private int used = SLAB_BYTES;

    /** For each slot the value's position + 1, unsigned, or {@link #EMPTY}; beside it the whole hash of its key. */
    private int[] positions = new int[INITIAL_SLOTS];

    private int[] hashes = new int[INITIAL_SLOTS];
    private int size;

    @Override
    public @Nullable Slice find(Slice key) {
        int slot = slotOf(key);
        return positions[slot] == EMPTY ? null : valueAt(positions[slot]);
    }

    @Override
    public void put(Slice key, byte[] value) {
        int slot = slotOf(key);
        if (positions[slot] == EMPTY) {
            hashes[slot] = key.hashCode();
            size++;
        }
        positions[slot] = append(value);
        if (size > positions.length / 8 * 5) {
            grow();
        }
    }

    @Override
    public void close() {
        slabs.clear();
        used = SLAB_BYTES;
        positions = new int[INITIAL_SLOTS];
        hashes = new int[INITIAL_SLOTS];
        size = 0;
    }

    /** Where the key is or, where it is not there, the empty slot for it. */
    private int slotOf(Slice key) {
        int hash = key.hashCode();
        int mask = positions.length - 1;
        int slot = hash & mask;
        while (positions[slot] != EMPTY && !(hashes[slot] == hash && isAt(positions[slot], key))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int position, Slice key) {
        long step = stepOf(position);
        return key.isAt(slab(step), offset(step) + Integer.BYTES + Revisions.KEY_AT);
    }

    private Slice valueAt(int position) {
        long step = stepOf(position);
        byte[] slab = slab(step);
        int at = offset(step);
        int from = at + Integer.BYTES;
        return new Slice(slab, from, from + BigEndian.intAt(slab, at));
    }

    private int append(byte[] value) {
        int needed = Integer.BYTES + value.length;
        if (needed > SLAB_BYTES - used) {
            // What is larger than a slab gets one of its own size.
            slabs.add(new byte[Math.max(SLAB_BYTES, needed)]);
            used = 0;
        }
        byte[] slab = slabs.get(slabs.size() - 1);
        int at = used;
        BigEndian.putInt(slab, at, value.length);
        System.arraycopy(value, 0, slab, at + Integer.BYTES, value.length);
        used = (int) Math.min(SLAB_BYTES, (at + (long) needed + STEP - 1) / STEP * STEP);
        long step = (slabs.size() - 1L) * STEPS_OF_SLAB + at / STEP;
        if (step + 1 > 0xffffffffL) {
            throw new IllegalStateException("more than 32 GiB of entries in one partition: use state-store rocksdb");
        }
        return (int) (step + 1);
    }

    private static long stepOf(int position) {
        return Integer.toUnsignedLong(position) - 1;
    }

    private byte[] slab(long step) {
        return slabs.get((int) (step / STEPS_OF_SLAB));
    }

    private static int offset(long step) {
        return (int) (step % STEPS_OF_SLAB) * STEP;
    }

    private void grow() {
        int[] oldPositions = positions;
        int[] oldHashes = hashes;
        positions = new int[oldPositions.length * 2];
        hashes = new int[positions.length];
        int mask = positions.length - 1;
        for (int old = 0; old < oldPositions.length; old++) {
            if (oldPositions[old] != EMPTY) {
                int slot = oldHashes[old] & mask;
                while (positions[slot] != EMPTY) {
                    slot = (slot + 1) & mask;
                }
                positions[slot] = oldPositions[old];
                hashes[slot] = oldHashes[old];
            }
        }
    }
}
