package budgetflow.schemas.registry;

import org.jspecify.annotations.Nullable;

/** What happened to a registry; its state is these, applied in order. */
public sealed interface RegistryEvent {
    /** A subject has a new version. */
    record Registered(RegisteredSchema schema) implements RegistryEvent {}

    /**
     * A level was chosen.
     *
     * @param subject null: for all subjects without a level of their own
     */
    record LevelSet(@Nullable String subject, Compatibility level) implements RegistryEvent {}
}
