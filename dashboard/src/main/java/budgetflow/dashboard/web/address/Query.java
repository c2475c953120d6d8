package budgetflow.dashboard.web.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address as they came. Each is asked for by name and read; what cannot be read, and what nobody
 * asked for, is left out and told to the reader: a link that is misread in silence shows the wrong figures.
 */
public final class Query {
    /** Longer values name nothing there is. */
    private static final int LONGEST = 500;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> unread = new TreeSet<>();

    /** Of each name the first value counts. */
    public Query(Map<String, List<String>> parameters) {
        parameters.forEach((name, all) -> {
            if (!all.isEmpty() && !all.get(0).isBlank()) {
                values.put(name, all.get(0).strip());
                unread.add(name);
            }
        });
    }

    /** A value as something else; null where there is none, or it cannot be read. */
    <T> @Nullable T find(String name, Function<String, Optional<T>> reader) {
        String value = values.get(name);
        if (value == null || value.length() > LONGEST) {
            return null;
        }
        Optional<T> read = readOrNothing(value, reader);
        if (read.isPresent()) {
            unread.remove(name);
        }
        return read.orElse(null);
    }

    <T> T find(String name, Function<String, Optional<T>> reader, T fallback) {
        T read = find(name, reader);
        return read == null ? fallback : read;
    }

    @Nullable
    String text(String name) {
        return find(name, Optional::of);
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return find(name, value -> Code.read(type, value));
    }

    boolean flag(String name) {
        return find(name, value -> value.equals(Code.YES) ? Optional.of(true) : Optional.empty(), false);
    }

    /** Names of what was not understood so far, in order. */
    public List<String> ignored() {
        return new ArrayList<>(unread);
    }

    /** Takes a name as understood, whatever its value: it is somebody else's. */
    public Query without(String name) {
        values.remove(name);
        unread.remove(name);
        return this;
    }

    /** Values are texts of strangers, and the domain refuses by exceptions what is no key of its own. */
    private static <T> Optional<T> readOrNothing(String value, Function<String, Optional<T>> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | java.time.DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
