package budgetflow.schemas.settings;

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

/** Reads a YAML file of settings as a flat list, with the line each one stands on. */
final class SettingsFile {
    /** A name as in the file, nested ones joined with dots. */
    record Entry(String name, String text, int line) {}

    private static final int DEEPEST = 20;

    private SettingsFile() {}

    /** Throws {@link SettingsException} where the file cannot be read or is no mapping of names to values. */
    static List<Entry> read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                JsonParser parser = new YAMLFactory().createParser(reader)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                readMapping(file, parser, "", 0, entries);
            } else if (first != null && first != JsonToken.VALUE_NULL) {
                throw problem(file, parser, "expected settings as 'name: value', one in each line");
            }
        } catch (JsonProcessingException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr();
            throw new SettingsException(
                    List.of(file + ":" + line + ": this is not YAML; write 'name: value', one in each line."));
        } catch (IOException unreadable) {
            throw new SettingsException(List.of("The settings file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); check that it exists, is UTF-8 and may be read."));
        }
        return entries;
    }

    private static void readMapping(Path file, JsonParser parser, String prefix, int depth, List<Entry> entries)
            throws IOException {
        if (depth > DEEPEST) {
            throw problem(file, parser, "settings are nested too deeply");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                readMapping(file, parser, name + ".", depth + 1, entries);
            } else if (value == JsonToken.START_ARRAY) {
                entries.add(new Entry(name, readList(file, parser), line));
            } else {
                entries.add(new Entry(name, value == JsonToken.VALUE_NULL ? "" : parser.getText(), line));
            }
        }
    }

    private static String readList(Path file, JsonParser parser) throws IOException {
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw problem(file, parser, "a list may hold plain values only");
            }
            items.add(parser.getText());
        }
        return String.join(",", items);
    }

    private static SettingsException problem(Path file, JsonParser parser, String what) {
        return new SettingsException(
                List.of(file + ":" + parser.currentTokenLocation().getLineNr() + ": " + what + "."));
    }
}
