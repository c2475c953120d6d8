package budgetflow.streams.book;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.encoded.Slice;
import budgetflow.schemas.settings.StateStoreKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Either table is a map. */
class EntryTableTest {
    private static final int STEPS = 60_000;
    private static final int KEYS = 20_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(StateStoreKind.class)
    void itHoldsWhatAPlainMapHolds(StateStoreKind kind) {
        Random random = new Random(20240331);
        Map<String, byte[]> plain = new HashMap<>();
        try (EntryTable table = open(kind)) {
            for (int step = 0; step < STEPS; step++) {
                String key = key(random.nextInt(KEYS));
                if (random.nextInt(3) == 0) {
                    byte[] value = value(key, random);
                    plain.put(key, value);
                    table.put(slice(key), value);
                } else {
                    assertHolds(table, key, plain.get(key));
                }
            }
            for (int key = 0; key < KEYS; key++) {
                assertHolds(table, key(key), plain.get(key(key)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StateStoreKind.class)
    void itBeginsEmptyWhateverWasThereBefore(StateStoreKind kind) {
        Random random = new Random(1);
        try (EntryTable table = open(kind)) {
            for (int key = 0; key < 3000; key++) {
                table.put(slice(key(key)), value(key(key), random));
            }
        }
        try (EntryTable table = open(kind)) {
            assertThat(table.find(slice(key(1)))).isNull();
        }
    }

    private EntryTable open(StateStoreKind kind) {
        return switch (kind) {
            case MEMORY -> new HeapEntryTable();
            case ROCKSDB -> new RocksEntryTable(folder.resolve("entries"));
        };
    }

    private static void assertHolds(EntryTable table, String key, byte[] expected) {
        Slice found = table.find(slice(key));
        assertThat(found == null ? null : found.copy()).isEqualTo(expected);
    }

    private static Slice slice(String key) {
        return Slice.of(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key where a revision has it, and bytes behind it; a few are larger than the table likes. */
    private static byte[] value(String key, Random random) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int rest = random.nextInt(5000) == 0 ? 3 << 19 : random.nextInt(300);
        byte[] value = new byte[Revisions.KEY_AT + bytes.length + rest];
        random.nextBytes(value);
        System.arraycopy(bytes, 0, value, Revisions.KEY_AT, bytes.length);
        return value;
    }

    /** All of one length: a key is never the beginning of another, as those of entries never are. */
    private static String key(int number) {
        return "E-" + (100_000 + number);
    }
}
