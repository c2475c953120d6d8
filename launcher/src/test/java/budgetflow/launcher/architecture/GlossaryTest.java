package budgetflow.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary speaks of types that exist: a renamed type has to be renamed there, too. */
class GlossaryTest {
    private static final Project PROJECT = Project.here();

    /** The third cell of a row: a type, or a type and one of its constants. */
    private static final Pattern TYPE_CELL =
            Pattern.compile("(?m)^\\|[^|]*\\|[^|]*\\| `(?<type>\\w+)(?:\\.(?<constant>\\w+))?` \\|");

    private static final String GLOSSARY = PROJECT.read(Path.of("docs/GLOSSARY.md"));

    @Test
    void everyTypeNamedExists() {
        List<String> named = TYPE_CELL
                .matcher(GLOSSARY)
                .results()
                .map(row -> row.group(1))
                .distinct()
                .toList();

        assertThat(named).contains("Money", "ChangeKind").allSatisfy(type -> assertThat(sourceOf(type))
                .isNotEmpty());
    }

    @Test
    void everyConstantNamedExists() {
        Matcher row = TYPE_CELL.matcher(GLOSSARY);
        while (row.find()) {
            if (row.group("constant") != null) {
                assertThat(SourceText.of(sourceOf(row.group("type"))).code())
                        .containsPattern("\\b" + row.group("constant") + "\\b");
            }
        }
    }

    /** The text of the one main source of this name; empty where there is none. */
    private static String sourceOf(String type) {
        return PROJECT.mainSources()
                .filter(file -> file.endsWith(type + ".java"))
                .findFirst()
                .map(PROJECT::read)
                .orElse("");
    }
}
