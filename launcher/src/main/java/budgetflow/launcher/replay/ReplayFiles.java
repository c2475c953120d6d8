package budgetflow.launcher.replay;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.file.FileNotes;
import budgetflow.ingest.file.FileReading;
import budgetflow.ingest.file.InputFile;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.BudgetRows;
import budgetflow.ingest.kind.ChangeRows;
import budgetflow.ingest.kind.ControlTotalRows;
import budgetflow.ingest.kind.PaymentRows;
import budgetflow.ingest.kind.PlanRows;
import budgetflow.ingest.kind.ReceivedTotal;
import budgetflow.ingest.kind.RowParser;
import budgetflow.ingest.kind.RowResult;
import budgetflow.ingest.row.SourceRow;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that is in the files of a replay, read and checked, by the day it is fed on. */
final class ReplayFiles {
    /** A value and the row it came from. */
    record FromRow<T>(T value, Origin origin) {}

    private final List<FromRow<BudgetChange>> budgets = new ArrayList<>();
    private final List<FromRow<ScopedPlan>> plans = new ArrayList<>();
    private final List<FromRow<BudgetChange>> changes = new ArrayList<>();
    private final List<FromRow<SubmittedEntry>> payments = new ArrayList<>();
    /** Refused, and fed all the same as what does not count. */
    private final List<FromRow<SubmittedEntry>> keptOut = new ArrayList<>();

    private final List<FromRow<ReceivedTotal>> controlTotals = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, List<String>> ignoredColumns = new TreeMap<>();
    private long rejectedRows;
    private long rejectedPayments;

    /** The files of one kind; a folder stands for its files. */
    static ReplayFiles read(
            List<Path> budgets, List<Path> plans, List<Path> changes, List<Path> payments, List<Path> controlTotals)
            throws IOException {
        ReplayFiles files = new ReplayFiles();
        files.read(budgets, BudgetRows::new, files.budgets);
        files.read(plans, PlanRows::new, files.plans);
        files.read(changes, ChangeRows::new, files.changes);
        long before = files.rejectedRows;
        files.read(payments, PaymentRows::new, files.payments, files.keptOut);
        files.rejectedPayments = files.rejectedRows - before;
        files.read(controlTotals, ControlTotalRows::new, files.controlTotals);
        return files;
    }

    List<FromRow<BudgetChange>> budgets() {
        return budgets;
    }

    List<FromRow<ScopedPlan>> plans() {
        return plans;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** Rows only: a file refused as a whole holds nobody knows how many. */
    long rejectedPayments() {
        return rejectedPayments;
    }

    /** Columns nobody asked for, by the file they stand in. */
    Map<String, List<String>> ignoredColumns() {
        return ignoredColumns;
    }

    /** Changes by their effective day; what was effective before the first day is fed on it. */
    NavigableMap<LocalDate, List<FromRow<BudgetChange>>> changesByDay(LocalDate first) {
        return byDay(changes, first, BudgetChange::effectiveOn);
    }

    /** Entries by the day the treasury sent them, in the order of the files. */
    NavigableMap<LocalDate, List<FromRow<SubmittedEntry>>> paymentsByDay(LocalDate first) {
        return byDay(payments, first, ReplayFiles::sentOn);
    }

    /** Entries that must not count, by the day the treasury sent them, in the order of the files. */
    NavigableMap<LocalDate, List<FromRow<SubmittedEntry>>> keptOutByDay(LocalDate first) {
        return byDay(keptOut, first, ReplayFiles::sentOn);
    }

    private static LocalDate sentOn(SubmittedEntry entry) {
        LocalDate receivedOn = entry.receivedOn();
        return receivedOn == null ? entry.paidOn() : receivedOn;
    }

    /** Control totals by the day their source sent them, in the order of the files. */
    NavigableMap<LocalDate, List<FromRow<ReceivedTotal>>> controlTotalsByDay(LocalDate first) {
        return byDay(controlTotals, first, ReceivedTotal::receivedOn);
    }

    /** 1 January of the earliest fiscal year; empty where there is no line at all. */
    Optional<LocalDate> firstDay() {
        return lines().stream().map(line -> line.fiscalYear().firstDay()).min(Comparator.naturalOrder());
    }

    /** The last day on which a milestone of any line is judged; empty where there is no line at all. */
    Optional<LocalDate> lastJudgingDay(JudgingDays judgingDays) {
        Map<PlanScope, ScopedPlan> known = new HashMap<>();
        plans.forEach(plan -> known.put(plan.value().scope(), plan.value()));
        return lines().stream()
                .map(line -> judgingDays.of(lastDueOn(ScopedPlan.inForce(line, known::get))))
                .max(Comparator.naturalOrder());
    }

    private Set<LineKey> lines() {
        Set<LineKey> lines = new TreeSet<>();
        budgets.forEach(budget -> lines.add(budget.value().line()));
        changes.forEach(change -> lines.add(change.value().line()));
        payments.forEach(payment -> lines.add(payment.value().entry().line()));
        return lines;
    }

    private static LocalDate lastDueOn(SpendingPlan plan) {
        List<Milestone> milestones = plan.milestones();
        return milestones.get(milestones.size() - 1).dueOn();
    }

    private static <T> NavigableMap<LocalDate, List<FromRow<T>>> byDay(
            List<FromRow<T>> rows, LocalDate first, Function<T, LocalDate> dayOf) {
        NavigableMap<LocalDate, List<FromRow<T>>> byDay = new TreeMap<>();
        for (FromRow<T> row : rows) {
            LocalDate day = dayOf.apply(row.value());
            byDay.computeIfAbsent(day.isBefore(first) ? first : day, any -> new ArrayList<>())
                    .add(row);
        }
        return byDay;
    }

    private <T> void read(List<Path> paths, Supplier<RowParser<T>> parser, List<FromRow<T>> taken) throws IOException {
        read(paths, parser, taken, new ArrayList<>());
    }

    private <T> void read(
            List<Path> paths, Supplier<RowParser<T>> parser, List<FromRow<T>> taken, List<FromRow<T>> keptOut)
            throws IOException {
        try (Inputs inputs = Inputs.of(paths, InputStream.nullInputStream())) {
            for (InputFile file : inputs.files()) {
                FileNotes notes = FileReading.read(file, parser.get(), result -> take(result, taken, keptOut));
                if (!notes.ignoredColumns().isEmpty()) {
                    ignoredColumns.put(file.name(), notes.ignoredColumns());
                }
            }
        }
    }

    private <T> void take(RowResult<T> result, List<FromRow<T>> taken, List<FromRow<T>> keptOut) {
        if (result instanceof RowResult.Taken<T> row) {
            taken.add(fromRow(row.value(), row.row()));
        } else if (result instanceof RowResult.Refused<T> refused) {
            rejectedRows++;
            rejections.add(refused.rejection());
            if (refused.keptOut() != null) {
                keptOut.add(fromRow(refused.keptOut(), refused.row()));
            }
        } else if (result instanceof RowResult.FileRefused<T> whole) {
            rejections.add(whole.rejection());
        }
    }

    private static <T> FromRow<T> fromRow(T value, SourceRow row) {
        return new FromRow<>(value, new Origin(row.file(), row.number()));
    }
}
