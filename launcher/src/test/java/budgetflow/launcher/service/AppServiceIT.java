package budgetflow.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.ChosenRunners;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.Runners;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.schemas.app.StreamsApp;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AppServiceIT {
    /** Fails at every record. */
    private static final class Defect implements Processor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {
            throw new IllegalStateException("a defect at " + record.key());
        }
    }

    @Test
    void anErrorInProcessingEndsTheCommandWithOneLineAndItsCode() throws Exception {
        Settings given = Settings.defaults().with(SettingKeys.PARTITIONS, "1");
        StringWriter messages = new StringWriter();
        try (LocalPlatform platform = LocalPlatform.temporary(given)) {
            Settings settings = platform.settings();
            try (Producer<String, String> producer =
                    new KafkaProducer<>(settings.clientProperties(), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(Topics.PAYMENTS.name(), "P-1", "any"))
                        .get();
            }

            int code = BudgetflowCommand.commandLine(
                            withStreams(new AppService(
                                    App.STREAMS,
                                    (ours, wire) -> StreamsApp.start("streams", ours, AppServiceIT::topology))),
                            new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages, true)))
                    .execute(
                            "streams",
                            "--bootstrap",
                            settings.bootstrapServers(),
                            "--registry",
                            settings.get(SettingKeys.REGISTRY_URL).toString(),
                            "--set",
                            "partitions=1",
                            "--set",
                            "state-dir=" + settings.stateDir());

            assertThat(code).isEqualTo(1);
            assertThat(messages.toString().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("运行中 running: budgetflow-streams"))
                    .anyMatch(line -> line.startsWith("budgetflow: budgetflow-streams 已停止 has stopped: ")
                            && line.contains("a defect at P-1"));
        }
    }

    private static Topology topology() {
        return new Topology()
                .addSource("read", new StringDeserializer(), new StringDeserializer(), Topics.PAYMENTS.name())
                .addProcessor("fail", Defect::new, "read");
    }

    private static Runners withStreams(AppService streams) {
        return ChosenRunners.onlyThese().streams(streams).build();
    }
}
