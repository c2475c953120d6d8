package budgetflow.ingest.document.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** 行政区划 by name, from the bundled table {@code regions.csv}: names and codes of GB/T 2260. */
final class Regions {
    private static final Map<String, String> BY_NAME = load();

    private Regions() {}

    /** The region whose name a text contains; empty where none or more than one does. */
    static Optional<String> namedIn(String text) {
        String found = null;
        for (Map.Entry<String, String> region : BY_NAME.entrySet()) {
            if (text.contains(region.getKey())) {
                if (found != null) {
                    return Optional.empty();
                }
                found = region.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    private static Map<String, String> load() {
        Map<String, String> regions = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", 2)).forEach(row -> regions.put(row[0], row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }
}
