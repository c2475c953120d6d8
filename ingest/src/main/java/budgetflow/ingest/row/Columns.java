package budgetflow.ingest.row;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** The names of a row's cells, in the file's order. */
public final class Columns {
    public static final Columns NONE = new Columns(List.of());

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /** Where a name stands twice, the first place holds; {@link #repeated} tells. */
    public Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
    }

    public List<String> names() {
        return names;
    }

    /** As a row of CSV; empty without a name. */
    public Optional<String> text() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(text.toString().stripTrailing());
    }

    public int count() {
        return names.size();
    }

    public boolean has(String name) {
        return positions.containsKey(name);
    }

    /** The position from 0; empty where there is no such column. */
    OptionalInt position(String name) {
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The first of the wanted names that stands twice. */
    Optional<String> repeated(Predicate<String> wanted) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> wanted.test(name) && !seen.add(name))
                .findFirst();
    }
}
