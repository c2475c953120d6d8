package budgetflow.schemas.wire;

import budgetflow.schemas.registry.RegistryClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * What the registry said, remembered: an id never changes its schema, and a subject's schema never its id. Two threads
 * may ask the same once each; they get the same answer.
 */
final class SchemaIds {
    private record Registration(String subject, Schema schema) {}

    private final RegistryClient registry;
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    SchemaIds(RegistryClient registry) {
        this.registry = registry;
    }

    int register(String subject, Schema schema) {
        Registration registration = new Registration(subject, schema);
        Integer known = ids.get(registration);
        if (known != null) {
            return known;
        }
        int id = registry.register(subject, schema);
        ids.put(registration, id);
        return id;
    }

    /** Empty for an id the registry does not know; asked again next time, it may be registered by then. */
    Optional<Schema> schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Schema> found = registry.schema(id);
        found.ifPresent(schema -> schemas.put(id, schema));
        return found;
    }
}
