package budgetflow.schemas.wire;

import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;

/** Makes another wire format than ours; named in {@code META-INF/services}, where a build brings one. */
@FunctionalInterface
public interface WireFormatProvider {
    /** With the registry of the settings; waits for it as the patience says. */
    WireFormat open(Settings settings, Patience patience);
}
