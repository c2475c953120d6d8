package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.schemas.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A published document on its way into the figures: imported, imported again, and imported corrected. */
@Timeout(180)
class ImportBudgetIT {
    private static final LineKey CORRECTED = LineKey.of("130281/2024/473001/13028124P00001610002L");

    @TempDir
    private Path folder;

    /** Others run the same tests elsewhere. */
    Place place() {
        return Place.EMBEDDED;
    }

    @Test
    void onlyWhatIsNewOrCorrectedIsSent() throws Exception {
        String text = Files.readString(document("zunhua-2024.txt"), StandardCharsets.UTF_8);
        Path first = written("first.txt", text);
        Path corrected = written("corrected.txt", text.replace("6.48", "6.58"));

        try (LiveSystem system = LiveSystem.temporary(place())) {
            system.startInstance("one");

            CommandRun run = CommandRun.importBudget(first, system.settingsInForce());
            assertThat(run.code()).as(run.messages()).isZero();
            assertThat(run.messages()).contains("added 8, 更正 corrected 0, 未变 unchanged 0, 计划 plans 8");
            List<BudgetChange> changes = changes(system);
            assertThat(changes).hasSize(8).allMatch(change -> change.revision() == 0);
            Map<LineKey, Money> budgets = budgets(system);
            assertThat(budgets).hasSize(8).containsEntry(CORRECTED, new Money(6_480_000));
            List<ScopedPlan> plans = plans(system);

            run = CommandRun.importBudget(first, system.settingsInForce());
            assertThat(run.code()).as(run.messages()).isZero();
            assertThat(run.messages()).contains("added 0, 更正 corrected 0, 未变 unchanged 8, 计划 plans 0");
            assertThat(changes(system)).isEqualTo(changes);
            assertThat(plans(system)).isEqualTo(plans);
            assertThat(budgets(system)).isEqualTo(budgets);

            run = CommandRun.importBudget(corrected, system.settingsInForce());
            assertThat(run.code()).as(run.messages()).isZero();
            assertThat(run.messages()).contains("added 0, 更正 corrected 1, 未变 unchanged 7, 计划 plans 0");
            List<BudgetChange> more = new ArrayList<>(changes(system));
            more.removeAll(changes);
            assertThat(more).singleElement().satisfies(change -> {
                assertThat(change.line()).isEqualTo(CORRECTED);
                assertThat(change.revision()).isEqualTo(1);
                assertThat(change.amount()).isEqualTo(new Money(6_580_000));
            });
            budgets.put(CORRECTED, new Money(6_580_000));
            assertThat(budgets(system)).isEqualTo(budgets);
        }
    }

    private static List<BudgetChange> changes(LiveSystem system) {
        List<BudgetChange> changes = new ArrayList<>();
        system.topics().read(Topics.BUDGET_CHANGES, record -> changes.add(record.value()));
        return changes;
    }

    private static List<ScopedPlan> plans(LiveSystem system) {
        List<ScopedPlan> plans = new ArrayList<>();
        system.topics().read(Topics.SPENDING_PLANS, record -> plans.add(record.value()));
        return plans;
    }

    /** Of each line, what streams made of all that was sent. */
    private static Map<LineKey, Money> budgets(LiveSystem system) {
        system.awaitProcessed();
        Map<LineKey, Money> budgets = new TreeMap<>();
        for (LineExecution line : system.topics().latest(Topics.LINE_EXECUTIONS)) {
            budgets.put(line.key(), line.budget().original());
        }
        return budgets;
    }

    private Path written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }

    /** A document among the tests of the importer; tests run in their module's folder, or in the project's. */
    private static Path document(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("samples")) ? here : here.getParent();
        return root.resolve("ingest/src/test/resources/documents").resolve(name);
    }
}
