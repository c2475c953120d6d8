package budgetflow.schemas.rules;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a YAML file with the line it begins on: a text, a mapping or a list; an empty value is none of them.
 *
 * @param text as it is written: {@code 010101} stays what it is
 * @param fields in order, names may repeat; null where it is no mapping
 * @param items null where it is no list
 */
record YamlNode(
        int line,
        @Nullable String text,
        @Nullable List<Field> fields,
        @Nullable List<YamlNode> items) {

    /** A name of a mapping with its value. */
    record Field(String name, int line, YamlNode value) {}

    private static final int DEEPEST = 20;

    /** Throws {@link SettingsException} where the file cannot be read or is no YAML. */
    static YamlNode read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                JsonParser parser = new YAMLFactory().createParser(reader)) {
            return parser.nextToken() == null ? new YamlNode(1, null, null, null) : node(file, parser, 0);
        } catch (JsonProcessingException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr();
            throw new SettingsException(List.of(file + ":" + line + ": this is not YAML; write 'name: value'."));
        } catch (IOException unreadable) {
            throw new SettingsException(List.of("The rules file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); check that it exists, is UTF-8 and may be read."));
        }
    }

    private static YamlNode node(Path file, JsonParser parser, int depth) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            throw new SettingsException(List.of(file + ":" + line + ": rules are nested too deeply."));
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            List<Field> fields = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int nameLine = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                fields.add(new Field(name, nameLine, node(file, parser, depth + 1)));
            }
            return new YamlNode(line, null, fields, null);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(file, parser, depth + 1));
            }
            return new YamlNode(line, null, null, items);
        }
        return new YamlNode(line, token == JsonToken.VALUE_NULL ? null : parser.getText(), null, null);
    }
}
