package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.ingest.Ingest;
import budgetflow.ingest.ProgressListener;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.IngestKind;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.sample.SampleFiles;
import budgetflow.launcher.sample.SampleReplay;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** The sample's year through the whole system on whatever broker: files in, days closed, figures and alerts out. */
final class SampleOnKafka {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final String PAYMENTS_FILE = "payments-synthetic.csv";

    private final Settings settings;
    private final Path folder;
    private final SampleReplay expected = new SampleReplay();

    /** @param folder for whatever has to be written meanwhile */
    SampleOnKafka(String bootstrapServers, Path folder) {
        this.folder = folder;
        this.settings = Settings.defaults()
                .with(SettingKeys.BOOTSTRAP, bootstrapServers)
                .with(SettingKeys.DATA_DIR, folder.resolve("data").toString())
                .with(SettingKeys.JUDGE, "day-close")
                .with(SettingKeys.COMMIT_INTERVAL, "10");
    }

    /** Returns when all that came out equals what the domain alone makes of the sample. */
    void comesToWhatTheDomainSays() throws IOException {
        provision();
        KafkaSchemaStore schemas = new KafkaSchemaStore(settings.clientProperties(), Topics.SCHEMAS.name());
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, schemas)) {
            Settings all =
                    settings.with(SettingKeys.REGISTRY_URL, registry.url().toString());
            try (WireFormat wire = WireFormat.of(all, Patience.ONE_TRY);
                    Processing processing = Processing.start(all, wire, SampleReplay.JUDGING_DAYS);
                    RecordSink sink = KafkaRecordSink.connect(all.clientProperties(), wire);
                    Closing closing = Closing.open(all, wire, processing::checkAlive)) {
                play(new Ingest(sink, folder.resolve("rejects"), ProgressListener.SILENT), closing);
                assertThat(processing.deadLetters()).isZero();
                assertThat(processing.tallies().duplicate()).isEqualTo(expected.duplicates());
                check(new TopicReader(all.clientProperties(), wire));
            }
        }
    }

    private void provision() {
        try (Admin admin = Admin.create(settings.clientProperties())) {
            List<TopicSpec> specs = new ArrayList<>(Topics.specs(settings.get(SettingKeys.PARTITIONS)));
            specs.add(Topics.SCHEMAS);
            TopicProvisioner.provision(admin, specs, 1);
        }
    }

    private void play(Ingest ingest, Closing closing) throws IOException {
        feed(ingest, IngestKind.BUDGETS, SampleFiles.FOLDER.resolve("budgets.csv"));
        feed(ingest, IngestKind.PLANS, SampleFiles.FOLDER.resolve("plans.csv"));
        feed(ingest, IngestKind.CHANGES, SampleFiles.FOLDER.resolve("changes-synthetic.csv"));
        LocalDate open = NEW_YEAR;
        for (Map.Entry<LocalDate, Path> received : paymentsByDay().entrySet()) {
            if (received.getKey().isAfter(open)) {
                closeAndJudge(closing, open, received.getKey().minusDays(1));
            }
            feed(ingest, IngestKind.PAYMENTS, received.getValue());
            closeAndJudge(closing, received.getKey(), received.getKey());
            open = received.getKey().plusDays(1);
        }
        closeAndJudge(closing, open, SampleReplay.CLOSED_ON);
    }

    private static void closeAndJudge(Closing closing, LocalDate first, LocalDate last) {
        closing.closer().closeThrough(first, last);
        closing.awaitJudged();
    }

    private static void feed(Ingest ingest, IngestKind kind, Path file) throws IOException {
        try (Inputs inputs = Inputs.of(List.of(file), InputStream.nullInputStream())) {
            ingest.run(kind, inputs);
        }
    }

    /** The payments file cut into one file for each day on which the treasury sent something. */
    private TreeMap<LocalDate, Path> paymentsByDay() throws IOException {
        List<String> lines = Files.readAllLines(SampleFiles.FOLDER.resolve(PAYMENTS_FILE), StandardCharsets.UTF_8);
        TreeMap<LocalDate, List<String>> days = new TreeMap<>();
        for (SampleFiles.Row row : SampleFiles.rows(PAYMENTS_FILE)) {
            days.computeIfAbsent(LocalDate.parse(row.get("received_on")), day -> new ArrayList<>(List.of(lines.get(0))))
                    .add(lines.get(row.number() - 1));
        }
        TreeMap<LocalDate, Path> files = new TreeMap<>();
        for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
            files.put(day.getKey(), Files.write(folder.resolve("payments-" + day.getKey() + ".csv"), day.getValue()));
        }
        return files;
    }

    private void check(TopicReader topics) {
        checkLines(topics, expected);
        List<String> rejected = new ArrayList<>();
        topics.read(
                Topics.REJECTIONS,
                record -> rejected.add(
                        record.value().field() + " " + record.value().value()));

        assertThat(topics.latest(Topics.ALERTS)).containsExactlyInAnyOrderElementsOf(expected.alerts());
        assertThat(topics.latest(Topics.MILESTONE_VERDICTS)).containsExactlyInAnyOrderElementsOf(expected.verdicts());
        assertThat(rejected).containsExactlyInAnyOrderElementsOf(SampleReplay.MALFORMED.values());
    }

    /** What is executed on every line is what the domain says, in whatever order the days came. */
    static void checkLines(TopicReader topics, SampleReplay expected) {
        Map<LineKey, Figures> executions = figures(topics.latest(Topics.LINE_EXECUTIONS).stream()
                .filter(line -> !line.isVoid())
                .toList());

        assertThat(executions).hasSize(9).isEqualTo(figures(expected.lines()));
    }

    /** What is compared of a line: names and document numbers are not part of the reckoning. */
    private record Figures(Money adjusted, Ledger ledger) {}

    private static Map<LineKey, Figures> figures(Collection<LineExecution> lines) {
        Map<LineKey, Figures> figures = new HashMap<>();
        lines.forEach(
                line -> figures.put(line.key(), new Figures(line.adjustedOn(SampleReplay.CLOSED_ON), line.ledger())));
        return figures;
    }
}
