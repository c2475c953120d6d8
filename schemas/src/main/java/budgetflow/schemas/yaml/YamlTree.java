package budgetflow.schemas.yaml;

import budgetflow.schemas.settings.SettingsException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML file into nodes that know their line. */
public final class YamlTree {
    private static final int DEEPEST = 20;

    private final Path file;
    private final JsonParser parser;

    private YamlTree(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** An empty file is an empty mapping. Throws {@link SettingsException} where it cannot be read, is no YAML, or is no mapping. */
    public static YamlNode.Fields read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                JsonParser parser = new YAMLFactory().createParser(reader)) {
            YamlTree tree = new YamlTree(file, parser);
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return new YamlNode.Fields(1, Map.of());
            }
            if (first != JsonToken.START_OBJECT) {
                throw tree.problem("expected names with values, one in each line");
            }
            return tree.fields(0);
        } catch (JsonProcessingException notYaml) {
            // Its message quotes the text around, which may be a secret.
            int line = notYaml.getLocation() == null
                    ? 1
                    : Math.max(1, notYaml.getLocation().getLineNr());
            throw new SettingsException(List.of(file + ":" + line + ": this is not YAML."));
        } catch (IOException unreadable) {
            throw new SettingsException(List.of("The file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); check that it exists, is UTF-8 and may be read."));
        }
    }

    private YamlNode.Fields fields(int depth) throws IOException {
        int line = line();
        if (depth > DEEPEST) {
            throw problem("nested too deeply");
        }
        Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int at = line();
            parser.nextToken();
            YamlNode.Field earlier = fields.put(name, new YamlNode.Field(name, at, value(depth)));
            if (earlier != null) {
                throw new SettingsException(List.of(
                        file + ":" + at + ": " + name + " stands in line " + earlier.line() + " already; keep one."));
            }
        }
        return new YamlNode.Fields(line, fields);
    }

    private YamlNode value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields(depth + 1);
        }
        if (token != JsonToken.START_ARRAY) {
            return new YamlNode.Text(line(), token == JsonToken.VALUE_NULL ? "" : parser.getText());
        }
        int line = line();
        if (depth > DEEPEST) {
            throw problem("nested too deeply");
        }
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new YamlNode.Items(line, items);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private SettingsException problem(String what) {
        return new SettingsException(List.of(file + ":" + line() + ": " + what + "."));
    }
}
