package budgetflow.launcher.system;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.history.History;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A history as the files a bureau would send, in the formats of {@code docs/formats.md}; every other amount is in 万元.
 *
 * @param times how often everything is sent: that many files of each kind
 */
public record HistoryFiles(Path folder, int times) {
    private static final String BUDGETS =
            "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,functional_code,"
                    + "department_economic_code,government_economic_code,fund,amount,amount_unit,revision";
    private static final String CHANGES = "change_id,region,fiscal_year,unit_code,line_code,kind,effective_on,amount,"
            + "amount_unit,status,document_no";
    private static final String PLANS = "region,fiscal_year,unit_code,line_code,due_on,cumulative_percent";
    private static final String PAYMENTS =
            "entry_id,revision,kind,relates_to,region,fiscal_year,unit_code,line_code,paid_on,amount,amount_unit,payee,"
                    + "functional_code,department_economic_code,government_economic_code,fund,channel,purpose,source,"
                    + "voucher_no,received_on";

    public static HistoryFiles write(History history, Path folder, int times) throws IOException {
        HistoryFiles files = new HistoryFiles(Files.createDirectories(folder), times);
        List<String> budgets = new ArrayList<>(List.of(BUDGETS));
        List<String> changes = new ArrayList<>(List.of(CHANGES));
        for (BudgetChange change : history.changes()) {
            boolean original = change.kind() == ChangeKind.ORIGINAL;
            (original ? budgets : changes).add(original ? budget(change) : change(change));
        }
        List<String> plans = new ArrayList<>(List.of(PLANS));
        history.plans().forEach(plan -> plans.addAll(rows(plan)));
        List<String> payments = new ArrayList<>(List.of(PAYMENTS));
        history.entries().forEach(entry -> payments.add(payment(entry)));
        for (int time = 1; time <= times; time++) {
            Files.write(files.path("budgets", time), budgets);
            Files.write(files.path("changes", time), changes);
            Files.write(files.path("plans", time), plans);
            Files.write(files.path("payments", time), payments);
        }
        return files;
    }

    /** The options of {@code replay} that name these files. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        for (String kind : List.of("budgets", "changes", "plans", "payments")) {
            options.add("--" + kind);
            for (int time = 1; time <= times; time++) {
                options.add(path(kind, time).toString());
            }
        }
        return options;
    }

    /**
     * One of the files.
     *
     * @param kind as the command {@code ingest} calls it
     * @param time from 1
     */
    public Path path(String kind, int time) {
        return folder.resolve(kind + "-synthetic-" + time + ".csv");
    }

    private static String budget(BudgetChange change) {
        String name = Objects.requireNonNull(change.attributes()).lineName();
        LineKey line = change.line();
        return String.join(
                ",",
                line.region().code(),
                line.fiscalYear().toString(),
                line.unit().code(),
                "",
                line.code().code(),
                name,
                "PROJECT",
                "",
                "",
                "",
                "",
                amount(change.amount().fen()),
                String.valueOf(change.revision()));
    }

    private static String change(BudgetChange change) {
        return String.join(
                ",",
                change.changeId(),
                keyOf(change.line()),
                change.kind().name(),
                change.effectiveOn().toString(),
                amount(change.amount().fen()),
                change.status().name(),
                text(change.documentNo()));
    }

    private static List<String> rows(ScopedPlan plan) {
        PlanScope scope = plan.scope();
        List<String> rows = new ArrayList<>();
        for (Milestone milestone : plan.plan().milestones()) {
            rows.add(String.join(
                    ",",
                    scope.region().code(),
                    scope.fiscalYear().toString(),
                    scope.unit() == null ? "*" : scope.unit().code(),
                    scope.code() == null ? "*" : scope.code().code(),
                    milestone.dueOn().toString(),
                    milestone.percent().text()));
        }
        return rows;
    }

    private static String payment(SubmittedEntry entry) {
        return String.join(
                ",",
                entry.entryId(),
                String.valueOf(entry.revision()),
                entry.kind(),
                text(entry.relatesTo()),
                entry.region(),
                entry.fiscalYear(),
                entry.unitCode(),
                entry.lineCode(),
                entry.paidOn().toString(),
                amount(entry.fen()),
                text(entry.details().payee()),
                ",,,,,",
                text(entry.details().source()),
                "",
                text(entry.receivedOn()));
    }

    private static String keyOf(LineKey line) {
        return line.text().replace('/', ',');
    }

    /** The amount and its unit, as two cells. */
    private static String amount(long fen) {
        return fen % 2 == 0
                ? BigDecimal.valueOf(fen, 2).toPlainString() + ",元"
                : BigDecimal.valueOf(fen, 6).toPlainString() + ",万元";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
