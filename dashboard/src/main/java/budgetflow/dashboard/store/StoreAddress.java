package budgetflow.dashboard.store;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and who we are to it.
 *
 * @param user null for that of the embedded database
 * @param password null for none
 */
record StoreAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "read-store";

    /**
     * A file of its own is closed with the process that has it open, not by a hook of H2's: the pool is closed before.
     * Commits reach the disk within half a second; what is lost with the power is read from the topics again.
     */
    private static final String OWN_FILE = ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=131072;LOCK_TIMEOUT=20000";

    static StoreAddress of(Settings settings) {
        String url = settings.find(SettingKeys.STORE_URL).orElseGet(() -> inFolder(settings.get(SettingKeys.DATA_DIR)));
        return new StoreAddress(
                url,
                settings.find(SettingKeys.STORE_USER).orElse(null),
                settings.find(SettingKeys.STORE_PASSWORD).orElse(null));
    }

    private static String inFolder(Path data) {
        return H2 + "file:" + data.toAbsolutePath().resolve(FILE) + OWN_FILE;
    }

    boolean isH2() {
        return url.startsWith(H2);
    }

    @Override
    public String toString() {
        return url;
    }
}
