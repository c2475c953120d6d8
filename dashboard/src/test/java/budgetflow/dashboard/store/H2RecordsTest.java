package budgetflow.dashboard.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The records' contract in a file of H2. */
class H2RecordsTest extends RecordsContract {
    @TempDir
    private Path folder;

    @Override
    StoreAddress newDatabase() {
        return Databases.h2(folder);
    }
}
