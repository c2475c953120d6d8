package budgetflow.schemas.registry;

import java.util.ArrayList;
import java.util.List;

/** Keeps events as long as the JVM lives. */
public final class InMemorySchemaStore implements SchemaStore {
    private final List<RegistryEvent> events = new ArrayList<>();

    @Override
    public synchronized List<RegistryEvent> load() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void append(RegistryEvent event) {
        events.add(event);
    }

    @Override
    public void close() {
        // Nothing to release.
    }
}
