package budgetflow.dashboard.web;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.store.BulkStore;
import budgetflow.schemas.settings.Settings;
import java.time.Clock;

/** The dashboard's server, as for daily work, over a store that was filled by hand. */
public final class ServedStore implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final AccessControl access;
    private final WebServer server;

    /** Answers on a free port those who sign in as users of the settings' data folder. */
    public ServedStore(Settings settings, BulkStore store, Clock clock) {
        access = AccessControl.open(settings, new SignInTemplate(), clock);
        server = WebServer.start(
                LOOPBACK,
                0,
                new WebServer.Parts(
                        settings,
                        store.reads(),
                        store.desk(settings),
                        store::state,
                        command -> {
                            throw new UnsupportedOperationException("nobody is here to decide " + command);
                        },
                        access,
                        clock));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        access.close();
    }
}
