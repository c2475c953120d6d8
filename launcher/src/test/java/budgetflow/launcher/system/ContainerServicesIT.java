package budgetflow.launcher.system;

import org.testcontainers.junit.jupiter.Testcontainers;

/** The services as processes on the broker of docker-compose.yml; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerServicesIT extends ServicesIT {
    @Override
    Place place() {
        return Place.CONTAINER;
    }
}
