package budgetflow.benchmarks.flink;

import budgetflow.benchmarks.run.BoundedJob;
import budgetflow.benchmarks.run.Topography;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple6;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Entries made unique by id, added up by line and day, joined with budgets, written exactly once: on a cluster in this
 * JVM, with its state in the heap. A line is written at most once a second, and at the end.
 */
public final class FlinkJob implements BoundedJob {
    /** Each checkpoint writes the whole state, which is why it is not as often as our commits. */
    private static final long CHECKPOINT_MS = 10_000;

    private static final String TRANSACTION_TIMEOUT_MS = "600000";

    /** Made by name. */
    public FlinkJob() {}

    @Override
    public void run(Settings settings, int threads, long atMost) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("state.backend.type", "hashmap");
        String checkpoints = settings.stateDir().toUri().toString();
        configuration.setString("execution.checkpointing.storage", "filesystem");
        configuration.setString("execution.checkpointing.dir", checkpoints);
        configuration.setString("state.checkpoints.dir", checkpoints);
        configuration.setString("restart-strategy.type", "disable");
        configuration.setString("taskmanager.numberOfTaskSlots", String.valueOf(threads));
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(threads, configuration);
        flink.enableCheckpointing(CHECKPOINT_MS);
        flink.getConfig().enableObjectReuse();
        build(flink, settings, atMost);
        flink.execute("bench");
    }

    private static void build(StreamExecutionEnvironment flink, Settings settings, long atMost) {
        Registered registered = new Registered(
                settings.bootstrapServers(),
                settings.get(SettingKeys.REGISTRY_URL).toString());
        DataStream<Tuple6<String, Integer, String, Integer, Long, Boolean>> paid = flink.fromSource(
                source(settings, Topics.PAYMENTS.name(), new PaymentReader(registered), atMost),
                WatermarkStrategy.noWatermarks(),
                "payments");
        DataStream<Tuple2<String, byte[]>> budgets = flink.fromSource(
                source(settings, Topics.BUDGET_CHANGES.name(), new BudgetReader(), Long.MAX_VALUE),
                WatermarkStrategy.noWatermarks(),
                "budgets");
        paid.keyBy(entry -> entry.f0, Types.STRING)
                .process(new MakeUnique())
                .keyBy(posting -> posting.f0, Types.STRING)
                .connect(budgets.keyBy(change -> change.f0, Types.STRING))
                .process(new AddUp(registered))
                .sinkTo(sink(settings));
    }

    private static <T> KafkaSource<T> source(
            Settings settings, String topic, KafkaRecordDeserializationSchema<T> reader, long atMost) {
        return KafkaSource.<T>builder()
                .setBootstrapServers(settings.bootstrapServers())
                .setGroupId(settings.get(SettingKeys.APPLICATION_ID_PREFIX) + "flink")
                .setTopics(topic)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(atMost == Long.MAX_VALUE ? OffsetsInitializer.latest() : upTo(topic, atMost))
                .setDeserializer(reader)
                .build();
    }

    private static OffsetsInitializer upTo(String topic, long atMost) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (int partition = 0; partition < Topography.PARTITIONS; partition++) {
            ends.put(new TopicPartition(topic, partition), atMost / Topography.PARTITIONS);
        }
        return OffsetsInitializer.offsets(ends);
    }

    private static KafkaSink<Tuple2<String, byte[]>> sink(Settings settings) {
        String topic = Topics.LINE_EXECUTIONS.name();
        Properties properties = new Properties();
        properties.setProperty("transaction.timeout.ms", TRANSACTION_TIMEOUT_MS);
        KafkaRecordSerializationSchema<Tuple2<String, byte[]>> records =
                (line, context, time) -> new ProducerRecord<>(topic, line.f0.getBytes(StandardCharsets.UTF_8), line.f1);
        return KafkaSink.<Tuple2<String, byte[]>>builder()
                .setBootstrapServers(settings.bootstrapServers())
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(settings.get(SettingKeys.APPLICATION_ID_PREFIX))
                .setRecordSerializer(records)
                .build();
    }
}
