package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.revised;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code report} against topics of a real broker: versions, what moved them, and that none is overwritten. */
@Timeout(180)
class ReportIT {
    private static final int YEAR = 2024;
    private static final LocalDate CLOSED_ON = LocalDate.of(2024, 12, 30);
    private static final String FOLDER = "report-2024-as-of-2024-12-30-v";
    private static final SubmittedEntry FIRST = payment("P-1", ROAD, "2024-03-01", "40");

    @TempDir
    private Path out;

    private long offset;

    @Test
    void aCorrectionIsTheNextVersionAndTheFirstStaysAsItIs() throws Exception {
        try (LocalPlatform platform = LocalPlatform.temporary(Settings.defaults());
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        platform.settings().clientProperties(), new StringSerializer(), new ByteArraySerializer())) {
            Settings settings = platform.settings();
            send(producer, wire, ROAD, FIRST);
            send(producer, wire, BRIDGE, payment("P-0", BRIDGE, "2024-01-09", "7"));
            ClosedDay day = new ClosedDay(CLOSED_ON, ClosedDay.NONE, ClosedDay.NONE, ClosedDay.NONE);
            send(producer, wire, Topics.BUSINESS_DAYS, CLOSED_ON.toString(), day);
            Files.writeString(out.resolve("not ours.txt"), "left alone");

            CommandRun first = CommandRun.report(settings, YEAR, out, "--format", "csv,json,xlsx");
            Map<String, String> files = files();
            CommandRun again = CommandRun.report(settings, YEAR, out, "--format", "csv,json,xlsx");

            assertThat(first.code()).as(first.messages()).isZero();
            assertThat(again.code()).as(again.messages()).isZero();
            assertThat(files()).isEqualTo(files).containsKey(FOLDER + "1/table-13-pefa.xlsx");

            send(producer, wire, ROAD, revised(FIRST, 1, ROAD, "2024-03-01", "45"), late());
            CommandRun second = CommandRun.report(settings, YEAR, out, "--format", "csv,json,xlsx");

            assertThat(second.code()).as(second.messages()).isZero();
            assertThat(files()).containsAllEntriesOf(files);
            assertThat(moved(FOLDER + "2/table-08-carry-over.json"))
                    .contains("P-1", "P-2")
                    .doesNotContain("P-0");
            assertThat(CommandRun.report(settings, YEAR, out, "--format", "html", "--table", "8")
                            .code())
                    .isZero();
            assertThat(files()).containsKey(FOLDER + "2/report-tables-8.html");
            assertThat(CommandRun.report(settings, YEAR, out, "--format", "pdf").messages())
                    .contains("report-font");
        }
    }

    private static SubmittedEntry late() {
        return payment("P-2", ROAD, "2024-12-30", "5");
    }

    private void send(KafkaProducer<String, byte[]> producer, WireFormat wire, LineKey line, SubmittedEntry... entries)
            throws Exception {
        for (SubmittedEntry entry : entries) {
            LineEntry told =
                    new LineEntry(line, entry.entry(), false, new Provenance(Topics.PAYMENTS.name(), 0, offset++));
            send(
                    producer,
                    wire,
                    Topics.LINE_ENTRIES,
                    line.text() + "#" + entry.entry().entryId(),
                    told);
        }
        send(
                producer,
                wire,
                Topics.LINE_EXECUTIONS,
                line.text(),
                execution(line, List.of(budget(line, "100")), entries));
    }

    private static <V> void send(
            KafkaProducer<String, byte[]> producer, WireFormat wire, Topic<V> topic, String key, V value)
            throws Exception {
        byte[] bytes = topic.valueSerde(wire).serializer().serialize(topic.name(), value);
        producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
    }

    private List<String> moved(String file) throws IOException {
        List<String> moved = new ArrayList<>();
        JsonNode table = new ObjectMapper().readTree(out.resolve(file).toFile());
        table.required("differences")
                .forEach(row -> row.get("cells").forEach(cell -> moved.add(cell.isTextual() ? cell.asText() : "")));
        return moved;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(out)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
