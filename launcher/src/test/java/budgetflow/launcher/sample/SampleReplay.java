package budgetflow.launcher.sample;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.LineEntries;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.Reception;
import budgetflow.launcher.sample.SampleFiles.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sample's year played in memory with the domain alone: what a replay on Kafka has to come to as well. */
public final class SampleReplay {
    /** The rows of the payments file that cannot be taken: row, then field and value. */
    public static final Map<Integer, String> MALFORMED = Map.of(
            60, "paid_on 2024-02-30",
            214, "amount 12.345",
            293, "line_code 13028124P00000210003");

    public static final LocalDate CLOSED_ON = LocalDate.of(2025, 1, 6);
    public static final JudgingDays JUDGING_DAYS = JudgingDays.standard(WorkingCalendar.bundled());

    private final Path folder;
    private final Map<LineKey, BudgetLine> budgets = new TreeMap<>();
    private final Map<String, EntryHistory> entries = new TreeMap<>();
    private final Map<LineKey, LineWatch> watches = new TreeMap<>();
    private int duplicates;

    public SampleReplay() {
        this(SampleFiles.FOLDER, LocalDate.of(2024, 1, 1), CLOSED_ON, MALFORMED.keySet());
    }

    /** Of any sample, through the day on which its year is judged. */
    SampleReplay(Path folder, FiscalYear year) {
        this(folder, year.firstDay(), JUDGING_DAYS.of(year.lastDay()), Set.of());
    }

    private SampleReplay(Path folder, LocalDate first, LocalDate last, Set<Integer> malformed) {
        this.folder = folder;
        feedBudgets();
        LineReviewer reviewer = new LineReviewer(RulesInForce.standardBook(), JUDGING_DAYS);
        Map<LocalDate, List<Row>> received = new HashMap<>();
        for (Row row : SampleFiles.rows(folder, "payments-synthetic.csv")) {
            if (!malformed.contains(row.number())) {
                received.computeIfAbsent(LocalDate.parse(row.get("received_on")), day -> new ArrayList<>())
                        .add(row);
            }
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            received.getOrDefault(day, List.of()).forEach(this::feed);
            for (LineExecution line : lines()) {
                LineEntries lineEntries = () -> entriesOf(line.key());
                LineWatch watch = watches.getOrDefault(line.key(), LineWatch.NOTHING);
                watches.put(
                        line.key(),
                        reviewer.close(line, day, watch, lineEntries).watch());
            }
        });
    }

    public List<LineExecution> lines() {
        Map<LineKey, Ledger> ledgers = new TreeMap<>();
        budgets.keySet().forEach(key -> ledgers.put(key, Ledger.EMPTY));
        for (EntryHistory history : entries.values()) {
            Entry entry = history.effective().orElseThrow();
            ledgers.merge(entry.line(), Ledger.EMPTY.plus(entry), Ledger::plus);
        }
        List<LineExecution> lines = new ArrayList<>();
        ledgers.forEach((key, ledger) -> lines.add(new LineExecution(
                budgets.getOrDefault(key, BudgetLine.empty(key)), SpendingPlan.standard(key.fiscalYear()), ledger)));
        return lines;
    }

    public List<Alert> alerts() {
        return watches.values().stream()
                .map(LineWatch::alerts)
                .flatMap(Collection::stream)
                .toList();
    }

    public List<MilestoneVerdict> verdicts() {
        return watches.values().stream()
                .map(LineWatch::verdicts)
                .flatMap(Collection::stream)
                .toList();
    }

    public int duplicates() {
        return duplicates;
    }

    private void feedBudgets() {
        for (Row row : SampleFiles.rows(folder, "budgets.csv")) {
            LineAttributes attributes = new LineAttributes(
                    row.get("unit_name"),
                    row.get("line_name"),
                    LineKind.valueOf(row.get("line_kind")),
                    text(row, "functional_code"),
                    text(row, "department_economic_code"),
                    text(row, "government_economic_code"),
                    null,
                    null,
                    null,
                    null,
                    Money.ZERO);
            offer(BudgetChange.original(key(row), 0, new Money(row.fen()), attributes));
        }
        for (Row row : changes()) {
            offer(new BudgetChange(
                    row.get("change_id"),
                    key(row),
                    ChangeKind.valueOf(row.get("kind")),
                    0,
                    LocalDate.parse(row.get("effective_on")),
                    new Money(row.fen()),
                    ChangeStatus.valueOf(row.get("status")),
                    row.get("document_no"),
                    null));
        }
    }

    private List<Row> changes() {
        String file = "changes-synthetic.csv";
        return Files.exists(folder.resolve(file)) ? SampleFiles.rows(folder, file) : List.of();
    }

    private static @Nullable String text(Row row, String column) {
        String text = row.cells().getOrDefault(column, "");
        return text.isEmpty() ? null : text;
    }

    private void offer(BudgetChange change) {
        BudgetLine line = budgets.getOrDefault(change.line(), BudgetLine.empty(change.line()));
        budgets.put(change.line(), line.offer(change).line());
    }

    private void feed(Row row) {
        Entry entry = new Entry(
                row.get("entry_id"),
                Integer.parseInt(row.get("revision")),
                EntryKind.valueOf(row.get("kind")),
                row.get("relates_to").isEmpty() ? null : row.get("relates_to"),
                key(row),
                LocalDate.parse(row.get("paid_on")),
                new Money(row.fen()),
                LocalDate.parse(row.get("received_on")),
                new EntryDetails(
                        text(row, "payee"),
                        text(row, "functional_code"),
                        text(row, "department_economic_code"),
                        text(row, "government_economic_code"),
                        text(row, "fund"),
                        text(row, "channel"),
                        text(row, "purpose"),
                        text(row, "source"),
                        text(row, "voucher_no")));
        EntryHistory history = entries.getOrDefault(entry.entryId(), EntryHistory.EMPTY);
        EntryHistory.Offered offered = history.offer(entry);
        duplicates += offered.reception() == Reception.DUPLICATE ? 1 : 0;
        entries.put(entry.entryId(), offered.history());
    }

    private List<Entry> entriesOf(LineKey line) {
        return entries.values().stream()
                .map(history -> history.effective().orElseThrow())
                .filter(entry -> entry.line().equals(line))
                .sorted(Entry.BY_PAID_ON)
                .toList();
    }

    private static LineKey key(Row row) {
        return LineKey.of(String.join(
                "/", row.get("region"), row.get("fiscal_year"), row.get("unit_code"), row.get("line_code")));
    }
}
