package budgetflow.launcher.handling;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.Handling;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.topic.SubjectPartitioner;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Gives commands to the alerts app, each to the partition in which its alert is watched, and waits for the answer. */
final class CommandSender implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final WireFormat wire;
    private final Producer<String, AlertCommand> producer;
    private final KafkaConsumer<String, byte[]> answers;

    private CommandSender(
            WireFormat wire, Producer<String, AlertCommand> producer, KafkaConsumer<String, byte[]> answers) {
        this.wire = wire;
        this.producer = producer;
        this.answers = answers;
    }

    /** @param client bootstrap servers and security, as Kafka's clients call them */
    static CommandSender connect(Map<String, Object> client, WireFormat wire) {
        Topic<AlertCommand> topic = Topics.ALERT_COMMANDS;
        Producer<String, AlertCommand> producer = new KafkaProducer<>(
                client, topic.keySerde().serializer(), topic.valueSerde(wire).serializer());
        try {
            return new CommandSender(
                    wire,
                    producer,
                    new KafkaConsumer<>(
                            TopicReader.consumerProperties(client),
                            new StringDeserializer(),
                            new ByteArrayDeserializer()));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Sends it and waits until it is taken or refused, as long as patience lasts; the command stays when it ends. */
    CommandOutcome give(AlertCommand command, Duration patience) {
        // First the place from where to look for the answer, then the question.
        List<TopicPartition> partitions = Stream.of(Topics.ALERTS, Topics.REJECTIONS)
                .flatMap(topic -> answers.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        answers.assign(partitions);
        answers.endOffsets(partitions).forEach(answers::seek);
        RecordMetadata sent = send(command);
        String refusedUnder = sent.topic() + "-" + sent.partition() + "#" + sent.offset();
        long giveUpAfter = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - giveUpAfter < 0) {
            for (ConsumerRecord<String, byte[]> record : answers.poll(POLL)) {
                Optional<CommandOutcome> answer = answer(command, refusedUnder, record);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        return new CommandOutcome.Unanswered();
    }

    /** Whether a command stands in an alert's history. */
    static boolean isTaken(Alert alert, String commandId) {
        return alert.history().stream().anyMatch(event -> isOf(event.handling(), commandId));
    }

    private Optional<CommandOutcome> answer(
            AlertCommand command, String refusedUnder, ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.REJECTIONS.name())) {
            return refusedUnder.equals(record.key())
                    ? Optional.ofNullable(value(Topics.REJECTIONS, record)).map(CommandOutcome.Refused::new)
                    : Optional.empty();
        }
        return command.alert().text().equals(record.key())
                ? Optional.ofNullable(value(Topics.ALERTS, record))
                        .filter(alert -> isTaken(alert, command.handling().commandId()))
                        .map(CommandOutcome.Taken::new)
                : Optional.empty();
    }

    private <V> @Nullable V value(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        return topic.valueSerde(wire).deserializer().deserialize(record.topic(), record.value());
    }

    private RecordMetadata send(AlertCommand command) {
        String topic = Topics.ALERT_COMMANDS.name();
        int partitions = producer.partitionsFor(topic).size();
        int partition = SubjectPartitioner.partition(command.alert().subject(), partitions);
        try {
            return producer.send(new ProducerRecord<>(
                            topic, partition, command.alert().text(), command))
                    .get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static boolean isOf(@Nullable Handling handling, String commandId) {
        return handling != null && handling.commandId().equals(commandId);
    }

    @Override
    public void close() {
        answers.close();
        producer.close(Duration.ZERO);
    }
}
