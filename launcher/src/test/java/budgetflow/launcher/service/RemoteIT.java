package budgetflow.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.schemas.registry.Compatibility;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RemoteIT {
    @Test
    void everySubjectIsHeldToCompatibleSchemasBeforeAnythingIsRegistered() {
        Settings given = Settings.defaults().with(SettingKeys.PARTITIONS, "1");
        try (LocalPlatform platform = LocalPlatform.temporary(given);
                RegistryClient registry = RegistryClient.of(platform.settings(), Patience.ONE_TRY)) {
            registry.setCompatibility(Compatibility.NONE);

            Remote.prepare(platform.settings(), App.INGEST);

            assertThat(Topics.all()).allSatisfy(topic -> assertThat(registry.compatibility(topic.subject()))
                    .contains(Compatibility.FULL_TRANSITIVE));
            assertThat(registry.subjects()).isEmpty();
        }
    }
}
