package budgetflow.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The registry itself, without HTTP: decides what a request means, stores the event, then applies it. */
final class SchemaCatalogue implements AutoCloseable {
    private final SchemaStore store;
    private final Object writing = new Object();
    private volatile RegistryState state;

    SchemaCatalogue(SchemaStore store) {
        this.store = store;
        RegistryState loaded = RegistryState.EMPTY;
        for (RegistryEvent event : store.load()) {
            loaded = loaded.after(event);
        }
        this.state = loaded;
    }

    RegistryState state() {
        return state;
    }

    /** The same schema again, also under another subject, keeps its id. */
    RegisteredSchema register(String subject, String text) {
        Schema schema = parse(text);
        String canonical = schema.toString();
        synchronized (writing) {
            Optional<RegisteredSchema> known = state.find(subject, canonical);
            if (known.isPresent()) {
                return known.get();
            }
            List<RegisteredSchema> earlier = state.versions(subject);
            Optional<String> objection = objection(subject, schema, earlier);
            if (objection.isPresent()) {
                throw new RequestRefused(409, 409, "Schema for subject " + subject + " is " + objection.get());
            }
            RegisteredSchema next =
                    new RegisteredSchema(subject, earlier.size() + 1, state.idFor(canonical), canonical);
            keep(new RegistryEvent.Registered(next));
            return next;
        }
    }

    /** Why the schema could not follow these versions of the subject. */
    Optional<String> objection(String subject, Schema schema, List<RegisteredSchema> earlier) {
        List<Schema> parsed = new ArrayList<>();
        for (RegisteredSchema one : earlier) {
            parsed.add(new Schema.Parser().parse(one.text()));
        }
        return SchemaEvolution.objection(state.level(subject), schema, parsed);
    }

    void setLevel(@Nullable String subject, Compatibility level) {
        synchronized (writing) {
            keep(new RegistryEvent.LevelSet(subject, level));
        }
    }

    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException | StackOverflowError notASchema) {
            String reason = notASchema.getMessage();
            throw new RequestRefused(
                    422, 42201, "Invalid Avro schema: " + (reason == null ? "nested too deeply" : reason));
        }
    }

    private void keep(RegistryEvent event) {
        RegistryState next = state.after(event);
        store.append(event);
        state = next;
    }

    @Override
    public void close() {
        store.close();
    }
}
