package budgetflow.dashboard.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The figures' contract in a file of H2. */
class H2StoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    StoreAddress newDatabase() {
        return Databases.h2(folder);
    }
}
