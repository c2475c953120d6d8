package budgetflow.dashboard.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** The databases every contract is tested on. */
final class Databases {
    private Databases() {}

    static StoreAddress h2(Path folder) {
        return StoreAddress.of(Settings.defaults().with(SettingKeys.DATA_DIR, folder.toString()));
    }

    /** Skips the test, saying so, where no PostgreSQL is installed. */
    static StoreAddress postgres() {
        Optional<PostgresServer> server = PostgresServer.running();
        assumeTrue(server.isPresent(), "PostgreSQL is not installed: apt-get install postgresql-15");
        return server.get().newDatabase();
    }
}
