package budgetflow.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SyntheticLoadTest {
    private static final LoadSpec SPEC = new LoadSpec(40_000, 50, 7);

    private record Sent(SlotKind kind, Entry entry) {}

    private final ReferenceTotals totals = new ReferenceTotals();

    @Test
    void theSameSeedGivesTheSameRecordsAndAnotherOneOthers() {
        List<Sent> first = sent(SPEC);

        assertThat(sent(SPEC)).isEqualTo(first);
        assertThat(sent(new LoadSpec(40_000, 50, 8))).isNotEqualTo(first);
        assertThat(budgets(SPEC)).isEqualTo(budgets(SPEC)).hasSize(50);
    }

    @Test
    void sharesAreAsTheySay() {
        Map<SlotKind, Integer> counts = new EnumMap<>(SlotKind.class);
        sent(SPEC).forEach(one -> counts.merge(one.kind(), 1, Integer::sum));

        for (SlotKind kind : SlotKind.values()) {
            long expected = SPEC.entries() * kind.share() / SlotKind.WHOLE;
            // Four standard deviations at least, for shares this small.
            long tolerance = 4 * (long) Math.sqrt(expected);
            assertThat((long) counts.get(kind)).isBetween(expected - tolerance, expected + tolerance);
        }
    }

    @Test
    void everyRecordIsAcceptableAndMarkedSynthetic() {
        assertThat(sent(SPEC)).allSatisfy(one -> {
            assertThat(SubmittedEntry.of(one.entry()).rejected()).isEmpty();
            assertThat(one.entry().details().source()).isEqualTo("SYNTHETIC");
        });
    }

    @Test
    void duplicatesRepeatWordForWordAndRevisionsChangeSomething() {
        Map<String, Entry> known = new HashMap<>();
        Set<Entry> seen = new HashSet<>();
        for (Sent one : sent(SPEC)) {
            Entry entry = one.entry();
            switch (one.kind()) {
                case PAYMENT, REFUND, REVERSAL ->
                    assertThat(known.containsKey(entry.entryId())).isFalse();
                case DUPLICATE -> assertThat(seen).contains(entry);
                case REVISION -> {
                    Entry before = known.get(entry.entryId());
                    assertThat(entry.revision()).isEqualTo(before.revision() + 1);
                    assertThat(entry.hasContentOf(before)).isFalse();
                }
            }
            if (one.kind() == SlotKind.REVERSAL) {
                assertThat(known).containsKey(entry.relatesTo());
            }
            seen.add(entry);
            if (one.kind() != SlotKind.DUPLICATE) {
                known.put(entry.entryId(), entry);
            }
        }
    }

    @Test
    void daysRiseWithSomeLateness() {
        List<Sent> payments = sent(SPEC).stream()
                .filter(one -> one.kind() == SlotKind.PAYMENT)
                .toList();

        assertThat(payments)
                .isSortedAccordingTo(
                        (a, b) -> a.entry().receivedOn().compareTo(b.entry().receivedOn()));
        assertThat(payments)
                .anyMatch(one -> one.entry().paidOn().isBefore(one.entry().receivedOn()));
        assertThat(payments)
                .allMatch(one -> one.entry()
                                .receivedOn()
                                .minusDays(10)
                                .compareTo(one.entry().paidOn())
                        <= 0);
    }

    @Test
    void theReferenceIsWhatANaiveReckoningFinds() {
        Map<String, Entry> effective = new HashMap<>();
        Map<LineKey, long[]> read = new HashMap<>();
        for (Sent one : sent(SPEC)) {
            Entry entry = one.entry();
            effective.merge(entry.entryId(), entry, (old, next) -> next.revision() > old.revision() ? next : old);
            long[] raw = read.computeIfAbsent(entry.line(), line -> new long[2]);
            raw[0] += entry.amount().fen();
            raw[1]++;
        }
        Map<LineKey, Map<LocalDate, List<Entry>>> byDay = new HashMap<>();
        effective.values().forEach(entry -> byDay.computeIfAbsent(entry.line(), line -> new TreeMap<>())
                .computeIfAbsent(entry.paidOn(), day -> new ArrayList<>())
                .add(entry));

        assertThat(totals.lines()).hasSize(SPEC.lines()).allSatisfy((line, found) -> {
            assertThat(found.days(2024))
                    .isEqualTo(byDay.get(line).entrySet().stream()
                            .map(day -> totals(day.getKey(), day.getValue()))
                            .toList());
            assertThat(new long[] {found.readFen(), found.read()}).isEqualTo(read.get(line));
        });
    }

    @Test
    void executionsAreRightToTheFenOrTold() {
        sent(SPEC);
        Map<LineKey, LineExecution> executions = new HashMap<>();
        budgets(SPEC).forEach(change -> executions.put(change.line(), execution(change, 0)));
        BudgetChange first = budgets(SPEC).get(0);

        assertThat(totals.differences(executions)).isEmpty();
        executions.put(first.line(), execution(first, 1));
        assertThat(totals.differences(executions)).singleElement().asString().contains("another ledger");
        executions.remove(first.line());
        assertThat(totals.differences(executions)).singleElement().asString().contains("is missing");
    }

    /** As it should be but for some fen on its first day. */
    private LineExecution execution(BudgetChange change, long tooMuch) {
        List<DayTotals> days = new ArrayList<>(totals.lines().get(change.line()).days(2024));
        DayTotals day = days.get(0);
        days.set(0, new DayTotals(day.day(), day.netFen() + tooMuch, day.refundsFen(), day.entries()));
        return new LineExecution(
                BudgetLine.empty(change.line()).offer(change).line(),
                SpendingPlan.standard(change.line().fiscalYear()),
                new Ledger(days));
    }

    private static DayTotals totals(LocalDate day, List<Entry> entries) {
        long net = 0;
        long refunds = 0;
        for (Entry entry : entries) {
            net += entry.amount().fen();
            refunds -= entry.kind() == EntryKind.REFUND ? entry.amount().fen() : 0;
        }
        return new DayTotals(day, net, refunds, entries.size());
    }

    private List<Sent> sent(LoadSpec spec) {
        List<Sent> sent = new ArrayList<>();
        new SyntheticLoad(spec).walk((kind, entry) -> sent.add(new Sent(kind, entry)), totals);
        return sent;
    }

    private static List<BudgetChange> budgets(LoadSpec spec) {
        List<BudgetChange> budgets = new ArrayList<>();
        new SyntheticLoad(spec).budgets(budgets::add);
        return budgets;
    }
}
