package budgetflow.schemas.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All a registry knows at one moment; immutable, so that readers never wait for a writer. */
final class RegistryState {
    static final RegistryState EMPTY = new RegistryState(Map.of(), Map.of(), Compatibility.FULL_TRANSITIVE);

    private final Map<String, List<RegisteredSchema>> subjects;
    private final Map<String, Compatibility> levels;
    private final Compatibility globalLevel;

    private RegistryState(
            Map<String, List<RegisteredSchema>> subjects,
            Map<String, Compatibility> levels,
            Compatibility globalLevel) {
        this.subjects = subjects;
        this.levels = levels;
        this.globalLevel = globalLevel;
    }

    /** Throws {@link IllegalStateException} on events that cannot follow, e.g. when two registries wrote to one store. */
    RegistryState after(RegistryEvent event) {
        if (event instanceof RegistryEvent.Registered registered) {
            return withSchema(registered.schema());
        }
        RegistryEvent.LevelSet set = (RegistryEvent.LevelSet) event;
        String subject = set.subject();
        if (subject == null) {
            return new RegistryState(subjects, levels, set.level());
        }
        Map<String, Compatibility> changed = new HashMap<>(levels);
        changed.put(subject, set.level());
        return new RegistryState(subjects, Map.copyOf(changed), globalLevel);
    }

    private RegistryState withSchema(RegisteredSchema schema) {
        List<RegisteredSchema> versions = versions(schema.subject());
        Optional<String> known = textOf(schema.id());
        if (schema.version() != versions.size() + 1
                || (known.isPresent() && !known.get().equals(schema.text()))) {
            throw new IllegalStateException("the registry's store contradicts itself at subject " + schema.subject()
                    + " version " + schema.version() + " (id " + schema.id() + "): did two registries write to it?");
        }
        Map<String, List<RegisteredSchema>> changed = new TreeMap<>(subjects);
        changed.put(
                schema.subject(),
                Stream.concat(versions.stream(), Stream.of(schema)).toList());
        return new RegistryState(changed, levels, globalLevel);
    }

    SortedSet<String> subjects() {
        return new TreeSet<>(subjects.keySet());
    }

    /** In order; the first is version 1. Empty for an unknown subject. */
    List<RegisteredSchema> versions(String subject) {
        return subjects.getOrDefault(subject, List.of());
    }

    Optional<String> textOf(int id) {
        return all().filter(schema -> schema.id() == id)
                .map(RegisteredSchema::text)
                .findFirst();
    }

    /** Where a schema id is used. */
    List<RegisteredSchema> uses(int id) {
        return all().filter(schema -> schema.id() == id).toList();
    }

    /** The id this text has, else the next free one. */
    int idFor(String text) {
        return all().filter(schema -> schema.text().equals(text))
                .findFirst()
                .map(RegisteredSchema::id)
                .orElseGet(() -> 1 + all().mapToInt(RegisteredSchema::id).max().orElse(0));
    }

    Optional<RegisteredSchema> find(String subject, String text) {
        return versions(subject).stream()
                .filter(schema -> schema.text().equals(text))
                .findFirst();
    }

    Compatibility level(@Nullable String subject) {
        return subject == null ? globalLevel : ownLevel(subject).orElse(globalLevel);
    }

    Optional<Compatibility> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    private Stream<RegisteredSchema> all() {
        return subjects.values().stream().flatMap(List::stream);
    }
}
