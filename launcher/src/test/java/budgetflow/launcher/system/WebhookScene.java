package budgetflow.launcher.system;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.domain.key.LineKey;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A stub of a webhook, and alerts written to their topic for a dispatcher to tell it of. */
final class WebhookScene implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One request that arrived. */
    record Got(String id, String body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer hook;
    private volatile IntSupplier answer = () -> 204;

    WebhookScene() throws IOException {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.setExecutor(threads);
        hook.createContext("/", this::take);
        hook.start();
    }

    /** What it does with the next requests, and the status it then answers. */
    void answers(IntSupplier status) {
        answer = status;
    }

    /** @param secret a reference, as routing files have them */
    String routing(String secret) {
        return """
                gather: 0s
                allow_private: [127.0.0.1]
                channels:
                  hook: {kind: webhook, url: 'http://127.0.0.1:%d/in', secrets: '%s'}
                recipients:
                  外部系统: {channel: hook}
                """.formatted(hook.getAddress().getPort(), secret);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(exchange.getRequestHeaders().getFirst("webhook-id"), body));
            exchange.sendResponseHeaders(answer.getAsInt(), -1);
        }
    }

    static AlertKey key(RuleCode rule) {
        return new AlertKey(rule, AlertSubject.of(LineKey.of("130281/2024/473001/13028124P00337210001L")));
    }

    /** Writes an open alert, in the place of the alerts app. */
    static void raise(Settings settings, WireFormat wire, RuleCode rule) throws Exception {
        AlertKey key = key(rule);
        Alert alert = new Alert(
                key,
                List.of(new AlertEvent(
                        LocalDate.of(2024, 7, 3),
                        AlertEventKind.OPEN,
                        Severity.HIGH,
                        "2024-06-30",
                        new Measure.Share("41.2000"),
                        new Measure.Share("60.0000"))));
        try (Producer<String, Alert> producer = new KafkaProducer<>(
                settings.clientProperties(),
                new StringSerializer(),
                Topics.ALERTS.valueSerde(wire).serializer())) {
            producer.send(new ProducerRecord<>(Topics.ALERTS.name(), key.text(), alert))
                    .get();
        }
    }

    static List<DeliveryOutcome> outcomes(Settings settings, WireFormat wire) {
        return new TopicReader(settings.clientProperties(), wire)
                .latest(Topics.DELIVERIES).stream().map(Delivery::outcome).toList();
    }

    static void await(BooleanSupplier condition) {
        long started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        hook.stop(0);
        threads.shutdownNow();
    }
}
