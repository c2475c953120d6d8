package budgetflow.dashboard.report;

import budgetflow.domain.report.ClassNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 科目名称: what the state's classifications (政府收支分类科目) call the classes met with most; no topic tells names of classes.
 * Of a code that is not among them tables print the code.
 */
final class StandardClassNames {
    private static final String RESOURCE = "class-names.csv";

    private StandardClassNames() {}

    static ClassNames bundled() {
        Map<String, Map<String, String>> axes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(StandardClassNames.class.getResourceAsStream(RESOURCE));
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : text.lines().skip(1).toList()) {
                List<String> fields = List.of(line.split(",", -1));
                axes.computeIfAbsent(fields.get(0), axis -> new HashMap<>()).put(fields.get(1), fields.get(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassNames(of(axes, "functional"), of(axes, "department"), of(axes, "government"));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> axes, String axis) {
        return axes.getOrDefault(axis, Map.of());
    }
}
