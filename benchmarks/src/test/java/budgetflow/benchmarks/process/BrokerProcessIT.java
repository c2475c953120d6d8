package budgetflow.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers in their own processes, killed and started again. */
class BrokerProcessIT {
    @TempDir
    Path folder;

    @Test
    void aKilledBrokerComesBackWithWhatItHad() throws Exception {
        try (BrokerProcess broker = BrokerProcess.single(folder, BrokerProcess.DEFAULT_HEAP_MB)) {
            create(broker, "kept", 1);
            long pid = broker.process().pid();

            broker.kill();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            broker.start();
            broker.awaitReady();

            assertThat(topics(broker)).contains("kept");
            assertThat(broker.process().cpuTime()).isPositive();
            broker.stop();
            assertThat(broker.process().isAlive()).isFalse();
        }
    }

    @Test
    void aClusterOfThreeLosesNothingWithOneOfThem() throws Exception {
        List<BrokerProcess> cluster = BrokerProcess.cluster(folder, 3, 256);
        try {
            cluster.forEach(BrokerProcess::start);
            cluster.forEach(BrokerProcess::awaitReady);
            create(cluster.get(0), "copied", 3);

            cluster.get(1).kill();

            assertThat(topics(cluster.get(2))).contains("copied");
        } finally {
            cluster.forEach(BrokerProcess::close);
        }
        assertThat(cluster).noneMatch(broker -> broker.process().isAlive());
    }

    private static void create(BrokerProcess broker, String topic, int copies) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) copies)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    private static Iterable<String> topics(BrokerProcess broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get(60, TimeUnit.SECONDS);
        }
    }
}
