package budgetflow.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformIT {
    @TempDir
    private Path configured;

    @Test
    void aTemporaryPlatformLeavesTheStateOfARunningSystemAlone() {
        Settings settings = Settings.defaults().with(SettingKeys.STATE_DIR, configured.toString());
        Path state;

        try (LocalPlatform platform = LocalPlatform.temporary(settings)) {
            state = platform.settings().stateDir();

            assertThat(state).isNotEqualTo(configured);
        }

        assertThat(Files.exists(state.getParent())).isFalse();
        assertThat(configured).isEmptyDirectory();
    }
}
