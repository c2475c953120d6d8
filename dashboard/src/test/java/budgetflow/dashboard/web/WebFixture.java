package budgetflow.dashboard.web;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.store.FedStore;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertLifecycle;
import budgetflow.domain.alert.CommandDecision;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The dashboard's server over a store that a test fills; commands are decided as the alerts app decides them. */
public final class WebFixture implements AutoCloseable {
    public final FedStore store;
    final SyntheticCounty county = new SyntheticCounty();
    public final List<AlertCommand> commands = new CopyOnWriteArrayList<>();
    private final AccessControl access;
    private final WebServer server;

    /** As in the demo: whoever comes is a visitor, and may take another's place. */
    public WebFixture(Path folder, Clock clock) {
        store = new FedStore(folder, clock);
        Settings settings = Settings.load(Map.of(), Map.of("data-dir", folder.toString(), "http-port", "0"));
        access = AccessControl.openDemo(settings, new SignInTemplate(), new SampleRoles(store.reads()), clock);
        server = WebServer.start(
                "127.0.0.1",
                0,
                new WebServer.Parts(
                        settings,
                        store.reads(),
                        store.desk(folder.resolve("reports")),
                        store::state,
                        this::decide,
                        access,
                        clock));
    }

    /** Everything the county has. */
    public WebFixture filled() {
        store.lines(county.lines, county.entries);
        store.close(SyntheticCounty.CLOSED_ON);
        store.verdicts(county.verdicts);
        store.alerts(county.alerts);
        store.reconciliations(county.reconciliations());
        store.rejections(SyntheticCounty.rejections());
        return this;
    }

    private void decide(AlertCommand command) {
        commands.add(command);
        Alert known = store.reads()
                .alerts()
                .alert(budgetflow.dashboard.read.Scope.everything(), command.alert())
                .orElseThrow()
                .alert();
        if (AlertLifecycle.decide(known, command) instanceof CommandDecision.Taken taken) {
            store.alerts(new ArrayList<>(List.of(taken.alert())));
        }
    }

    public List<Alert> alerts() {
        return county.alerts;
    }

    /** How many browsers follow it live. */
    public int watchers() {
        return server.watchers();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        access.close();
        store.close();
    }
}
