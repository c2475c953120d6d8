package budgetflow.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.given.Given;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.avro.AlertEventSymbol;
import budgetflow.schemas.avro.AlertRecord;
import budgetflow.schemas.avro.ChangeKindSymbol;
import budgetflow.schemas.avro.ChangeStatusSymbol;
import budgetflow.schemas.avro.ControlTotalRecord;
import budgetflow.schemas.avro.CountedRecord;
import budgetflow.schemas.avro.FiguresRecord;
import budgetflow.schemas.avro.HandlingRecord;
import budgetflow.schemas.avro.LineEntryRecord;
import budgetflow.schemas.avro.LineKindSymbol;
import budgetflow.schemas.avro.MilestoneFiguresRecord;
import budgetflow.schemas.avro.PartialLedgerRecord;
import budgetflow.schemas.avro.SeveritySymbol;
import budgetflow.schemas.avro.VerdictSymbol;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost or altered between a domain value and its Avro record. */
class MappingsTest {
    private static final Samples SAMPLES = new Samples(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyValueComesBackAsItWas(long seed) {
        values(new Samples(seed)).forEach(MappingsTest::comeBack);
    }

    @Test
    void everyMappingIsAmongThem() throws IllegalAccessException {
        List<Object> all = new ArrayList<>();
        for (Field field : Mappings.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && Mapping.class.isAssignableFrom(field.getType())) {
                all.add(field.get(null));
            }
        }

        assertThat(values(SAMPLES).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().<Mapping<?, ?>>map(Mapping.class::cast).toList());
        assertThat(values(SAMPLES).values()).noneMatch(List::isEmpty);
    }

    static Stream<List<Class<? extends Enum<?>>>> symbols() {
        return Stream.of(
                List.of(Severity.class, SeveritySymbol.class),
                List.of(ChangeKind.class, ChangeKindSymbol.class),
                List.of(ChangeStatus.class, ChangeStatusSymbol.class),
                List.of(LineKind.class, LineKindSymbol.class),
                List.of(Verdict.class, VerdictSymbol.class));
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void everyConstantHasItsSymbol(List<Class<? extends Enum<?>>> pair) {
        assertThat(names(pair.get(1))).containsExactlyElementsOf(names(pair.get(0)));
    }

    /** Steps of people are apart from those of the data, so that readers of before go on reading these. */
    @Test
    void everyStepOfTheDataHasItsSymbolAndNoOther() {
        assertThat(names(AlertEventSymbol.class))
                .containsExactlyElementsOf(Arrays.stream(AlertEventKind.values())
                        .filter(AlertEventKind::isOfData)
                        .map(AlertEventKind::name)
                        .toList());
        for (Alert alert : SAMPLES.alerts()) {
            assertThat(Mappings.ALERT.toAvro(alert).getHistory()).hasSize((int) alert.history().stream()
                    .filter(event -> event.kind().isOfData())
                    .count());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 5})
    void aStepWithoutAPlaceAmongOthersIsRefused(int position) {
        Alert alert = SAMPLES.alerts().get(0);
        AlertRecord raised =
                Mappings.ALERT.toAvro(new Alert(alert.key(), alert.history().subList(0, 2)));
        HandlingRecord step =
                new HandlingRecord(position, "ACKNOWLEDGED", "C-1", "王", "UNIT", Instant.EPOCH, null, "", null);
        AlertRecord record = new AlertRecord(
                raised.getRule(),
                raised.getLine(),
                raised.getHistory(),
                raised.getSubjectKind(),
                raised.getSubject(),
                List.of(step));

        assertThatThrownBy(() -> Mappings.ALERT.toDomain(record)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresForOtherReadersAreTheDomains() {
        for (LineExecution line : SAMPLES.executions()) {
            FiguresRecord figures = Mappings.LINE_EXECUTION.toAvro(line).getFigures();

            assertThat(figures.getOriginalFen())
                    .isEqualTo(line.budget().original().fen());
            assertThat(figures.getNetFen()).isEqualTo(line.ledger().net().fen());
            assertThat(figures.getGrossFen() - figures.getRefundsFen()).isEqualTo(figures.getNetFen());
            assertThat(figures.getQuarters()).hasSize(4);
            assertThat(figures.getQuarters().get(3).getCumulativeFen()).isEqualTo(figures.getNetFen());
            assertThat(figures.getMilestones())
                    .extracting(MilestoneFiguresRecord::getDueOn)
                    .containsExactlyElementsOf(line.plan().milestones().stream()
                            .map(milestone -> milestone.dueOn())
                            .toList());
        }
    }

    @Test
    void aLineKeyThatIsNoneIsRefused() {
        PartialLedgerRecord record = new PartialLedgerRecord("130281/2024/473001", 0, 1, List.of());

        assertThatThrownBy(() -> Mappings.PARTIAL_LEDGER.toDomain(record)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        PartialLedgerRecord record = new PartialLedgerRecord(Given.ROAD.text(), 0, 13, List.of());

        assertThatThrownBy(() -> Mappings.PARTIAL_LEDGER.toDomain(record)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As by a stranger who writes to line-entries: a poison record, and no reason for an app to stop. */
    @ParameterizedTest
    @CsvSource({
        "GIFT,    130281, 2024, 473001, B-208",
        "PAYMENT, ?,      2024, 473001, B-208",
        "PAYMENT, 130281, 24,   473001, B-208",
        "PAYMENT, 130281, 2024, x,      B-208",
        "PAYMENT, 130281, 2024, 473001, x"
    })
    void anEntryThatIsNoneIsRefusedWhereCheckedOnesAreExpected(
            String kind, String region, String year, String unit, String code) {
        SubmittedEntry sent = new SubmittedEntry(
                "E-1", 0, kind, null, region, year, unit, code, LocalDate.of(2024, 1, 2), 1, null, EntryDetails.NONE);
        LineEntryRecord record = new LineEntryRecord(Mappings.PAYMENT.toAvro(sent), false, "synthetic", 0, 0L);

        assertThatThrownBy(() -> Mappings.LINE_ENTRY.toDomain(record)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As by a stranger who writes to control-totals. */
    @ParameterizedTest
    @CsvSource({
        "130281/2024/CBS/473001,            3, 100",
        "130281/2024/C/S/473001/2024-03-29, 3, 100",
        "130281/2024/CBS/473001/2024-02-30, 3, 100",
        "130281/2024/CBS/473001/2023-03-29, 3, 100",
        "130281/2024//473001/2024-03-29,    3, 100",
        "130281/2024/CBS/473001/2024-03-29, -1, 100",
        "130281/2024/CBS/473001/2024-03-29, 3, 1000000000000001"
    })
    void aTotalThatIsNoneIsRefused(String key, long count, long fen) {
        ControlTotalRecord record = new ControlTotalRecord(key, new CountedRecord(count, fen));

        assertThatThrownBy(() -> Mappings.CONTROL_TOTAL.toDomain(record)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Mapping<?, ?>, List<?>> values(Samples samples) {
        Map<Mapping<?, ?>, List<?>> values = new LinkedHashMap<>();
        values.put(Mappings.PAYMENT, samples.payments());
        values.put(Mappings.BUDGET_CHANGE, samples.changes());
        values.put(Mappings.SPENDING_PLAN, samples.plans());
        values.put(Mappings.PARTIAL_LEDGER, samples.partialLedgers());
        values.put(Mappings.LINE_ENTRY, samples.lineEntries());
        values.put(Mappings.LINE_EXECUTION, samples.executions());
        values.put(Mappings.MILESTONE_VERDICT, samples.verdicts());
        values.put(Mappings.ALERT, samples.alerts());
        values.put(Mappings.ALERT_COMMAND, samples.alertCommands());
        values.put(Mappings.DELIVERY, samples.deliveries());
        values.put(Mappings.REJECTION, samples.rejections());
        values.put(Mappings.BUDGET_LINE, samples.budgetLines());
        values.put(Mappings.LINE_WATCH, samples.watches());
        values.put(Mappings.CONTROL_TOTAL, samples.controlTotals());
        values.put(Mappings.PARTIAL_COUNT, samples.partialCounts());
        values.put(Mappings.RECONCILIATION, samples.reconciliations());
        return values;
    }

    @SuppressWarnings("unchecked") // Each mapping above stands beside values of its own type.
    private static <D, A extends SpecificRecord> void comeBack(Mapping<?, ?> mapping, List<?> values) {
        Mapping<D, A> typed = (Mapping<D, A>) mapping;
        for (Object value : values) {
            A record = typed.toAvro((D) value);
            assertThat(record).isInstanceOf(typed.type());
            assertThat(typed.toDomain(record)).isEqualTo(value);
        }
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
