package budgetflow.benchmarks.flink;

import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.Serializable;

/** Where schemas are; sent to the operators, each of which opens a wire format of its own. */
record Registered(String bootstrap, String registryUrl) implements Serializable {
    WireFormat open() {
        return WireFormat.of(
                Settings.defaults().with(SettingKeys.BOOTSTRAP, bootstrap).with(SettingKeys.REGISTRY_URL, registryUrl),
                Patience.ENDLESS);
    }
}
