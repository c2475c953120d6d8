package budgetflow.launcher.sample;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.ingest.file.FileForm;
import budgetflow.ingest.file.FileReading;
import budgetflow.ingest.file.InputFile;
import budgetflow.ingest.kind.BudgetRows;
import budgetflow.ingest.kind.PlanRows;
import budgetflow.ingest.kind.RowParser;
import budgetflow.ingest.kind.RowResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The budget lines and plans of one region and year, as any importer or bureau may have written them.
 *
 * @param lines original budgets in the order of the file
 */
record PlainBudget(List<BudgetChange> lines, Map<PlanScope, ScopedPlan> plans) {
    private static final String BUDGETS_FILE = "budgets.csv";
    private static final String PLANS_FILE = "plans.csv";

    PlainBudget {
        lines = List.copyOf(lines);
        plans = Map.copyOf(plans);
        long places = lines.stream()
                .map(line -> line.line().region() + "/" + line.line().fiscalYear())
                .distinct()
                .count();
        if (places != 1) {
            throw new IllegalArgumentException("a sample is of one region and year, not of " + places);
        }
    }

    /** Reads {@code budgets.csv} and, where it is there, {@code plans.csv} of a folder. */
    static PlainBudget read(Path folder) throws IOException {
        Path plansFile = folder.resolve(PLANS_FILE);
        Map<PlanScope, ScopedPlan> plans = new HashMap<>();
        if (Files.exists(plansFile)) {
            values(plansFile, new PlanRows()).forEach(plan -> plans.put(plan.scope(), plan));
        }
        return new PlainBudget(values(folder.resolve(BUDGETS_FILE), new BudgetRows()), plans);
    }

    Region region() {
        return lines.get(0).line().region();
    }

    FiscalYear year() {
        return lines.get(0).line().fiscalYear();
    }

    boolean has(LineKey line) {
        return lines.stream().anyMatch(budget -> budget.line().equals(line));
    }

    SpendingPlan planOf(LineKey line) {
        return ScopedPlan.inForce(line, plans::get);
    }

    private static <T> List<T> values(Path file, RowParser<T> parser) throws IOException {
        List<T> values = new ArrayList<>();
        InputFile input = new InputFile(file.toString(), FileForm.CSV, () -> Files.newInputStream(file));
        FileReading.read(input, parser, result -> {
            if (result instanceof RowResult.Taken<T> row) {
                values.add(row.value());
            } else {
                throw new IllegalArgumentException("not a sample: " + result);
            }
        });
        return values;
    }
}
