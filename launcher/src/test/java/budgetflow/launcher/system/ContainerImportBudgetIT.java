package budgetflow.launcher.system;

import org.testcontainers.junit.jupiter.Testcontainers;

/** Importing budgets, on the broker of docker-compose.yml; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerImportBudgetIT extends ImportBudgetIT {
    @Override
    Place place() {
        return Place.CONTAINER;
    }
}
