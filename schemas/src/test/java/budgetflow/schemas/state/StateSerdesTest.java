package budgetflow.schemas.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertLifecycle;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.CommandDecision;
import budgetflow.domain.alert.Handled;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.schemas.avro.AlertRecord;
import budgetflow.schemas.avro.BudgetLineRecord;
import budgetflow.schemas.avro.ControlTotalRecord;
import budgetflow.schemas.avro.LineEntryRecord;
import budgetflow.schemas.avro.LineExecutionRecord;
import budgetflow.schemas.avro.LineWatchRecord;
import budgetflow.schemas.avro.PartialCountRecord;
import budgetflow.schemas.avro.ReconciliationRecord;
import budgetflow.schemas.avro.SpendingPlanRecord;
import budgetflow.schemas.mapping.Samples;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
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
     * What the latest versions stand for. A fingerprint that changes means that state written by an earlier build cannot
     * be read: keep its schema as the version before, and only then pin the new fingerprint.
     */
    private static final Map<Class<? extends SpecificRecord>, String> LATEST = Map.of(
            ControlTotalRecord.class, "bfabfaf3a2c81d01",
            BudgetLineRecord.class, "6566a2d7bab7a5e3",
            SpendingPlanRecord.class, "155be59decf80c78",
            LineExecutionRecord.class, "f5b0bb7bc16f65f2",
            LineEntryRecord.class, "078fb192fc5f926b",
            LineWatchRecord.class, "3a57b8cd67fa02ee",
            AlertRecord.class, "107b1f457089ae53",
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

        assertThat(VALUES).hasSize((int) serdes).hasSameSizeAs(LATEST);
    }

    @Test
    void theFirstByteIsTheVersion() {
        assertThat(bytes(StateSerdes.scopedPlan(), SAMPLES.plans().get(0))[0]).isEqualTo((byte) 1);
        assertThat(bytes(StateSerdes.lineWatch(), LineWatch.NOTHING)[0]).isEqualTo((byte) 3);
    }

    /** Bytes as they were written before alerts were about anything else than lines. */
    @Test
    void aWatchOfVersion1IsStillRead() {
        byte[] bytes = HexFormat.of()
                .parseHex("01000206523130383133303238312f323032342f3437333030312f422d323035303230310486b702000214"
                        + "323032342d30362d333000020e34382e32303030000204363092b702040206502d31020900020e000000");

        LineWatch watch = StateSerdes.lineWatch().deserializer().deserialize("", bytes);

        Alert alert = watch.alert(RuleCode.R10).orElseThrow();
        assertThat(alert.key().subject()).isEqualTo(AlertSubject.of(LineKey.of("130281/2024/473001/B-2050201")));
        assertThat(alert.history())
                .containsExactly(
                        new AlertEvent(
                                LocalDate.of(2024, 7, 3),
                                AlertEventKind.OPEN,
                                Severity.WARN,
                                "2024-06-30",
                                new Measure.Share("48.2000"),
                                new Measure.Share("60")),
                        new AlertEvent(
                                LocalDate.of(2024, 7, 9),
                                AlertEventKind.RESOLVED,
                                Severity.WARN,
                                "P-1",
                                new Measure.Amount(new Money(-5)),
                                new Measure.Amount(new Money(7))));
    }

    /** A line on which every rule raised an alert, and people wrote as much as they may. */
    @Test
    void howeverMuchPeopleWriteALinesAlertsFitIntoARecord() {
        List<Alert> alerts = new ArrayList<>();
        for (RuleCode rule : RuleCode.values()) {
            AlertKey key = new AlertKey(rule, Handled.OVERSPENT.subject());
            Measure nothing = new Measure.Count(0);
            AlertEvent raised = new AlertEvent(
                    LocalDate.of(2024, 7, 3), AlertEventKind.OPEN, Severity.WARN, "P-1", nothing, nothing);
            Alert alert = new Alert(key, List.of(raised));
            AlertAction action = AlertAction.ACKNOWLEDGE;
            while (AlertLifecycle.decide(alert, verbose(key, alert.version(), action))
                    instanceof CommandDecision.Taken taken) {
                alert = taken.alert();
                action = AlertAction.EXPLAIN;
            }
            assertThat(alert.version()).isGreaterThan(5);
            alerts.add(alert);
        }

        assertThat(bytes(StateSerdes.lineWatch(), new LineWatch(List.of(), alerts)))
                .hasSizeBetween(RuleCode.values().length << 14, 1 << 20);
    }

    private static AlertCommand verbose(AlertKey key, int number, AlertAction action) {
        Handling usual = Handled.handling("C-" + number, action);
        return new AlertCommand(
                key,
                action,
                new Handling(
                        "编".repeat(90) + number,
                        "王".repeat(100),
                        usual.role(),
                        usual.at(),
                        usual.reason(),
                        "长".repeat(1_000),
                        usual.by()),
                null);
    }

    /** Bytes as they were written before people could do anything about alerts. */
    @Test
    void whatWasWatchedBeforeAlertsCouldBeHandledIsStillRead() {
        String alert =
                "06523130383133303238312f323032342f3437333030312f422d323035303230310486b702000214323032342d30362d"
                        + "333000020e34382e323030300002043630000092b702040206502d310000020e00020a0000084c494e45383133303238312f"
                        + "323032342f3437333030312f422d32303530323031";
        byte[] watch = HexFormat.of().parseHex("020002" + alert + "00");
        byte[] alone = HexFormat.of().parseHex("01" + alert);

        Alert read = StateSerdes.alert().deserializer().deserialize("", alone);

        assertThat(StateSerdes.lineWatch().deserializer().deserialize("", watch))
                .isEqualTo(new LineWatch(List.of(), List.of(read)));
        assertThat(read.history())
                .containsExactly(
                        new AlertEvent(
                                LocalDate.of(2024, 7, 3),
                                AlertEventKind.OPEN,
                                Severity.WARN,
                                "2024-06-30",
                                new Measure.Share("48.2000"),
                                new Measure.Share("60")),
                        new AlertEvent(
                                LocalDate.of(2024, 7, 9),
                                AlertEventKind.RESOLVED,
                                Severity.WARN,
                                "P-1",
                                new Measure.Count(5),
                                new Measure.Amount(new Money(7))));
    }

    @Test
    void theSchemasAreThoseOfTheVersion() {
        Map<Class<?>, String> now = new LinkedHashMap<>();
        LATEST.keySet()
                .forEach(type -> now.put(
                        type,
                        String.format(
                                "%016x",
                                SchemaNormalization.parsingFingerprint64(
                                        SpecificData.get().getSchema(type)))));

        assertThat(now).containsExactlyInAnyOrderEntriesOf(LATEST);
    }

    @Test
    void anotherVersionIsNamed() {
        byte[] bytes = bytes(StateSerdes.scopedPlan(), SAMPLES.plans().get(0));
        bytes[0] = 2;

        assertThatThrownBy(() -> StateSerdes.scopedPlan().deserializer().deserialize("", bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("state of version 2 cannot be read by this build, which knows version 1 and those before");
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
        values.put(StateSerdes.controlTotal(), SAMPLES.controlTotals());
        values.put(StateSerdes.budgetLine(), SAMPLES.budgetLines());
        values.put(StateSerdes.scopedPlan(), SAMPLES.plans());
        values.put(StateSerdes.lineExecution(), SAMPLES.executions());
        values.put(StateSerdes.lineEntry(), SAMPLES.lineEntries());
        values.put(StateSerdes.lineWatch(), SAMPLES.watches());
        values.put(StateSerdes.alert(), SAMPLES.alerts());
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
