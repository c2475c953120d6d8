package budgetflow.launcher.system;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The whole system against the broker of docker-compose.yml; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
@Timeout(600)
class ContainerKafkaIT {
    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer(ComposeFile.image("kafka-1"));

    @TempDir
    Path folder;

    @Test
    void theSamplesYearComesToWhatTheDomainSays() throws IOException {
        new SampleOnKafka(KAFKA.getBootstrapServers(), folder).comesToWhatTheDomainSays();
    }
}
