package budgetflow.schemas.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.avro.BudgetLineRecord;
import budgetflow.schemas.avro.EntryHistoryRecord;
import budgetflow.schemas.avro.LineEntryRecord;
import budgetflow.schemas.avro.LineExecutionRecord;
import budgetflow.schemas.avro.LineWatchRecord;
import budgetflow.schemas.avro.PartialCountRecord;
import budgetflow.schemas.avro.PartialLedgerRecord;
import budgetflow.schemas.avro.ReconciliationRecord;
import budgetflow.schemas.avro.SpendingPlanRecord;
import budgetflow.schemas.mapping.Samples;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdesTest {
    private static final Samples SAMPLES = new Samples(11);
    private static final Map<Serde<?>, List<?>> VALUES = values();

    /**
     * What version 1 stands for. A fingerprint that changes means that state written by an earlier build cannot be read:
     * raise the version, keep reading the old one, and only then pin the new fingerprint.
     */
    private static final Map<Class<? extends SpecificRecord>, String> VERSION_1 = Map.of(
            EntryHistoryRecord.class, "d0d5cde5a6835ea3",
            PartialLedgerRecord.class, "86cf947fd9a08877",
            BudgetLineRecord.class, "6566a2d7bab7a5e3",
            SpendingPlanRecord.class, "155be59decf80c78",
            LineExecutionRecord.class, "f5b0bb7bc16f65f2",
            LineEntryRecord.class, "078fb192fc5f926b",
            LineWatchRecord.class, "eb14c532b0ee9119",
            PartialCountRecord.class, "ffbcb48fdb3a8e2b",
            ReconciliationRecord.class, "8d98e6eef861bf6c");

    @Test
    void everyValueComesBackAsItWas() {
        VALUES.forEach(StateSerdesTest::comeBack);
    }

    @Test
    void everySerdeIsAmongThem() {
        long serdes = Arrays.stream(StateSerdes.class.getMethods())
                .filter(method -> Serde.class.equals(method.getReturnType()))
                .count();

        assertThat(VALUES).hasSize((int) serdes).hasSameSizeAs(VERSION_1);
    }

    @Test
    void theFirstByteIsTheVersion() {
        VALUES.forEach((serde, values) ->
                assertThat(bytes(serde, values.get(0))[0]).isEqualTo((byte) 1).isEqualTo(StateFormat.VERSION));
    }

    @Test
    void theSchemasAreThoseOfTheVersion() {
        Map<Class<?>, String> now = new LinkedHashMap<>();
        VERSION_1
                .keySet()
                .forEach(type -> now.put(
                        type,
                        String.format(
                                "%016x",
                                SchemaNormalization.parsingFingerprint64(
                                        SpecificData.get().getSchema(type)))));

        assertThat(now).containsExactlyInAnyOrderEntriesOf(VERSION_1);
    }

    @Test
    void anotherVersionIsNamed() {
        byte[] bytes = bytes(StateSerdes.scopedPlan(), SAMPLES.plans().get(0));
        bytes[0] = 2;

        assertThatThrownBy(() -> StateSerdes.scopedPlan().deserializer().deserialize("", bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("state of version 2 cannot be read by this build, which knows version 1");
        assertThatThrownBy(() -> StateSerdes.scopedPlan().deserializer().deserialize("", new byte[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version none");
    }

    @Test
    void bytesThatWereCutOffAreNoValue() {
        byte[] bytes = bytes(StateSerdes.scopedPlan(), SAMPLES.plans().get(0));

        assertThatThrownBy(() ->
                        StateSerdes.scopedPlan().deserializer().deserialize("", Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nothingIsNothing() {
        VALUES.keySet().forEach(serde -> {
            assertThat(serde.serializer().serialize("", null)).isNull();
            assertThat(serde.deserializer().deserialize("", (byte[]) null)).isNull();
        });
    }

    private static Map<Serde<?>, List<?>> values() {
        Map<Serde<?>, List<?>> values = new LinkedHashMap<>();
        values.put(StateSerdes.entryHistory(), SAMPLES.histories());
        values.put(StateSerdes.partialLedger(), SAMPLES.partialLedgers());
        values.put(StateSerdes.budgetLine(), SAMPLES.budgetLines());
        values.put(StateSerdes.scopedPlan(), SAMPLES.plans());
        values.put(StateSerdes.lineExecution(), SAMPLES.executions());
        values.put(StateSerdes.lineEntry(), SAMPLES.lineEntries());
        values.put(StateSerdes.lineWatch(), SAMPLES.watches());
        values.put(StateSerdes.partialCount(), SAMPLES.partialCounts());
        values.put(StateSerdes.reconciliation(), SAMPLES.reconciliations());
        return values;
    }

    private static void comeBack(Serde<?> serde, List<?> values) {
        assertThat(values).isNotEmpty();
        for (Object value : values) {
            assertThat(serde.deserializer().deserialize("", bytes(serde, value)))
                    .isEqualTo(value);
        }
    }

    @SuppressWarnings("unchecked") // Each serde above stands beside values of its own type.
    private static <V> byte[] bytes(Serde<?> serde, Object value) {
        return ((Serde<V>) serde).serializer().serialize("", (V) value);
    }
}
