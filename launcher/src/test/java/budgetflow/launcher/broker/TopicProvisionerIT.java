package budgetflow.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budgetflow.schemas.topic.Cleanup;
import budgetflow.schemas.topic.TopicMismatchException;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TopicProvisionerIT {
    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.startTemporary();
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void missingTopicsAreMadeOnceAndAsTheyMustBe() {
        List<TopicSpec> specs = List.of(
                new TopicSpec("kept", 3, Cleanup.KEEP),
                new TopicSpec("compacted", 2, Cleanup.COMPACT, Map.of("min.cleanable.dirty.ratio", "0.1")));

        assertThat(TopicProvisioner.provision(admin, specs, 1)).containsExactly("kept", "compacted");
        assertThat(TopicProvisioner.provision(admin, specs, 1)).isEmpty();
    }

    @Test
    void aTopicWithOtherSettingsIsNamedAndLeftAlone() {
        TopicProvisioner.provision(admin, List.of(new TopicSpec("other", 3, Cleanup.COMPACT)), 1);
        List<TopicSpec> wanted =
                List.of(new TopicSpec("other", 6, Cleanup.KEEP), new TopicSpec("besides", 1, Cleanup.KEEP));

        for (int attempt = 0; attempt < 2; attempt++) {
            TopicMismatchException mismatch = catchThrowableOfType(
                    TopicMismatchException.class, () -> TopicProvisioner.provision(admin, wanted, 1));

            assertThat(mismatch.problems()).hasSize(3).allSatisfy(problem -> assertThat(problem)
                    .startsWith("Topic other has ")
                    .contains("use another Kafka"));
            assertThat(mismatch)
                    .hasMessageContaining("partitions = 3, expected 6")
                    .hasMessageContaining("cleanup.policy = compact, expected delete")
                    .hasMessageContaining("retention.ms = 604800000, expected -1");
        }
    }

    @Test
    void severalProgramsMayProvisionAtOnce() throws Exception {
        List<TopicSpec> specs = new ArrayList<>();
        for (int topic = 0; topic < 5; topic++) {
            specs.add(new TopicSpec("raced-" + topic, 2, Cleanup.KEEP));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> made = new ArrayList<>();
        try {
            Callable<List<String>> provision = () -> TopicProvisioner.provision(admin, specs, 1);
            for (Future<List<String>> program :
                    threads.invokeAll(List.of(provision, provision, provision, provision))) {
                made.addAll(program.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(made).containsExactlyInAnyOrder("raced-0", "raced-1", "raced-2", "raced-3", "raced-4");
    }
}
