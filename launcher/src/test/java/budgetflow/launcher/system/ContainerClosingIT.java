package budgetflow.launcher.system;

import org.testcontainers.junit.jupiter.Testcontainers;

/** Closing days on the broker of docker-compose.yml; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerClosingIT extends ClosingIT {
    @Override
    Place place() {
        return Place.CONTAINER;
    }
}
