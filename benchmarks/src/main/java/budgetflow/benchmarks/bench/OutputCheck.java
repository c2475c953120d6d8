package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.LineTotals;
import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.run.Topography;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Compares what a run has written, as readers of committed records see it, with the reference. */
final class OutputCheck {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> client;
    private final WireFormat wire;
    private final Topography topics;

    OutputCheck(Map<String, Object> client, WireFormat wire, Topography topics) {
        this.client = client;
        this.wire = wire;
        this.topics = topics;
    }

    /** What is wrong; empty where all is right to the fen. */
    List<String> ofExecutions(ReferenceTotals reference) {
        return reference.differences(executions());
    }

    /** What is wrong with sums over all records by line: fen and number. */
    static List<String> ofSums(ReferenceTotals reference, Map<String, long[]> sums) {
        List<String> wrong = new ArrayList<>();
        Map<LineKey, LineTotals> lines = reference.lines();
        lines.forEach((line, totals) -> {
            long[] sum = sums.getOrDefault(line.text(), new long[2]);
            if (sum[0] != totals.readFen() || sum[1] != totals.read()) {
                wrong.add(line + " sums up to " + sum[0] + " fen in " + sum[1] + " records, expected "
                        + totals.readFen() + " in " + totals.read());
            }
        });
        return wrong;
    }

    /** The latest of each line; older ones are not even decoded. */
    private Map<LineKey, LineExecution> executions() {
        Map<String, byte[]> latest = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                TopicReader.consumerProperties(client), new StringDeserializer(), new ByteArrayDeserializer())) {
            // Of all that was written: what is not visible yet is waited for.
            Map<TopicPartition, Long> ends = topics.ends(List.of(Topics.LINE_EXECUTIONS.name()));
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> latest.put(record.key(), record.value()));
            }
        }
        Deserializer<LineExecution> executions =
                Topics.LINE_EXECUTIONS.valueSerde(wire).deserializer();
        Map<LineKey, LineExecution> decoded = new HashMap<>();
        latest.forEach((line, bytes) ->
                decoded.put(LineKey.of(line), executions.deserialize(Topics.LINE_EXECUTIONS.name(), bytes)));
        return decoded;
    }
}
