package budgetflow.launcher.system;

import org.testcontainers.junit.jupiter.Testcontainers;

/** What nobody can read, on the broker of docker-compose.yml; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerPoisonIT extends PoisonIT {
    @Override
    Place place() {
        return Place.CONTAINER;
    }
}
