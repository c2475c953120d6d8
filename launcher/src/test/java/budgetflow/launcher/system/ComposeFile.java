package budgetflow.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The project's docker-compose.yml, taken apart. */
final class ComposeFile {
    static final JsonNode ROOT = read();

    private ComposeFile() {}

    /** The services by name. */
    static List<Map.Entry<String, JsonNode>> services() {
        return List.copyOf(ROOT.path("services").properties());
    }

    static String image(String service) {
        return ROOT.path("services").path(service).path("image").asText();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static JsonNode read() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
        try {
            return new YAMLMapper().readTree(root.resolve("docker-compose.yml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
