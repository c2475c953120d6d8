package budgetflow.schemas.registry;

import java.util.List;

/** Where a registry keeps its events. One registry writes to a store at a time. */
public interface SchemaStore extends AutoCloseable {
    /** All events in the order they happened; called once, before anything is appended. */
    List<RegistryEvent> load();

    /**
     * Returns when the event is safe.
     *
     * @throws RegistryUnavailableException when it is not known to be safe
     */
    void append(RegistryEvent event);

    @Override
    void close();
}
