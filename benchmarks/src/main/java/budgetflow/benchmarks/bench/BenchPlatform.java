package budgetflow.benchmarks.bench;

import budgetflow.benchmarks.load.LoadSpec;
import budgetflow.benchmarks.load.ReferenceTotals;
import budgetflow.benchmarks.load.Sender;
import budgetflow.benchmarks.load.SyntheticLoad;
import budgetflow.benchmarks.process.BrokerProcess;
import budgetflow.benchmarks.run.Topography;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import org.apache.kafka.clients.admin.Admin;

/** A broker in its own process, a registry in this one, and what is loaded into them. */
final class BenchPlatform implements AutoCloseable {
    private final BrokerProcess broker;
    private final Admin admin;
    private final EmbeddedRegistry registry;
    private final Settings settings;
    private final WireFormat wire;

    private BenchPlatform(BrokerProcess broker, Admin admin, EmbeddedRegistry registry, Settings settings) {
        this.broker = broker;
        this.admin = admin;
        this.registry = registry;
        this.settings = settings.with(SettingKeys.REGISTRY_URL, registry.url().toString());
        this.wire = WireFormat.of(this.settings, Patience.ENDLESS);
    }

    /** With all topics made and empty. */
    static BenchPlatform start(Path folder) {
        BrokerProcess broker = BrokerProcess.single(folder, BrokerProcess.DEFAULT_HEAP_MB);
        try {
            Settings settings = Settings.defaults().with(SettingKeys.BOOTSTRAP, broker.bootstrapServers());
            Admin admin = Admin.create(settings.clientProperties());
            new Topography(admin).provision();
            EmbeddedRegistry registry =
                    EmbeddedRegistry.start(0, new KafkaSchemaStore(settings.clientProperties(), Topics.SCHEMAS.name()));
            return new BenchPlatform(broker, admin, registry, settings);
        } catch (RuntimeException | Error failed) {
            broker.close();
            throw failed;
        }
    }

    /** Sends budgets and entries to topics that must be empty. */
    ReferenceTotals fill(LoadSpec spec) {
        SyntheticLoad load = new SyntheticLoad(spec);
        ReferenceTotals totals = new ReferenceTotals();
        try (Sender sender = Sender.bulk(settings.clientProperties(), wire)) {
            load.budgets(sender::send);
            load.send(totals, entry -> sender.send(SubmittedEntry.of(entry)));
        }
        return totals;
    }

    Topography topics() {
        return new Topography(admin);
    }

    Settings settings() {
        return settings;
    }

    WireFormat wire() {
        return wire;
    }

    long brokerPid() {
        return broker.process().pid();
    }

    @Override
    public void close() {
        wire.close();
        registry.close();
        admin.close();
        broker.close();
    }
}
