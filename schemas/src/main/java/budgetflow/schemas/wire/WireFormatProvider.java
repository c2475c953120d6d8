package budgetflow.schemas.wire;

import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;

/** Makes a wire format for whoever does not care whose it is. */
@FunctionalInterface
interface WireFormatProvider {
    /** Compiled by the profile {@code confluent} only; by name, so that nothing but the class itself has to be there. */
    String CONFLUENT = "budgetflow.schemas.wire.ConfluentWireFormat$Provider";

    /** With the registry of the settings; waits for it as the patience says. */
    WireFormat open(Settings settings, Patience patience);

    /** Confluent's where this build has it, else ours. */
    static WireFormatProvider ofThisBuild() {
        try {
            return Class.forName(CONFLUENT)
                    .asSubclass(WireFormatProvider.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException notBuiltIn) {
            return AvroWireFormat::of;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(CONFLUENT + " is there, but cannot be used", broken);
        }
    }
}
