package budgetflow.schemas.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML file, with the line it begins on, from 1. */
public sealed interface YamlNode {
    int line();

    /** A plain value; the empty text where nothing stands. */
    record Text(int line, String text) implements YamlNode {}

    /** A list. */
    record Items(int line, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order of the file. */
    record Fields(int line, Map<String, Field> fields) implements YamlNode {
        public Fields {
            fields = new LinkedHashMap<>(fields);
        }
    }

    /**
     * One name of a mapping and what stands behind it.
     *
     * @param line of the name
     */
    record Field(String name, int line, YamlNode value) {}
}
